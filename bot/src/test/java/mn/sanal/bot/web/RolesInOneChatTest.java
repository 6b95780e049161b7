package mn.sanal.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.official.Body;
import mn.sanal.db.official.Officials;
import mn.sanal.i18n.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One browser in both roles, through the real intake, engine, database and courier. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesInOneChatTest {

  private final TestDatabase database = TestDatabase.fresh();
  private WholeBot bot;

  @BeforeAll
  void start(@TempDir Path data) {
    bot = WholeBot.start(database, data);
  }

  @AfterAll
  void stop() {
    bot.close();
    database.close();
  }

  @Test
  void aCitizenGetsToTheMenuByFormsAlone() {
    Browser browser = citizen();
    assertThat(browser.words()).contains("Гомдол гаргах");
  }

  @Test
  void anInvitationMakesTheSameBrowserAnOfficialAsWellAndTheRolesStayApart() {
    Browser browser = citizen();
    browser.open("/chat?start=" + invitation());
    browser.begin();
    until(browser, "Хариу хүлээж байгаа гомдол, санал алга");
    assertThat(browser.words()).contains("Сумын дарга");

    browser.write("Сайн байна уу");
    until(browser, "Хариу бичих бол");

    browser.open("/chat");
    browser.post(with(browser.hidden(browser.page().indexOf("value=\"menu\"")), "command", "menu"));
    until(browser, "Гомдол гаргах");
    browser.press("Гомдол гаргах");
    until(browser, "Юуны тухай");
    assertThat(conversations("official")).isEqualTo(1);
  }

  @Test
  void aScheduledTaskHasRun() {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                database
                    .jdbc()
                    .sql(
                        "select count(*) from scheduled_tasks where task_name in"
                            + " ('official-alerts', 'official-summaries') and last_success is not"
                            + " null")
                    .query(Long.class)
                    .single(),
            done -> done == 2);
  }

  private Browser citizen() {
    Browser browser = new Browser(bot.uri());
    browser.open("/chat");
    browser.begin();
    until(browser, "Монгол");
    browser.press("Монгол");
    until(browser, "Зөвшөөрч байна");
    browser.press("Зөвшөөрч байна");
    until(browser, "Гомдол гаргах");
    return browser;
  }

  private String invitation() {
    return bot.get(Officials.class)
        .invite("Сумын дарга", new Body.Area("8519"), Language.MONGOLIAN)
        .code();
  }

  private long conversations(String role) {
    return database
        .jdbc()
        .sql("select count(*) from conversation where role = ?")
        .param(role)
        .query(Long.class)
        .single();
  }

  /** A reply may need longer than the form waits for it. */
  private static void until(Browser browser, String words) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              if (!browser.words().contains(words)) {
                browser.open("/chat");
              }
              return browser.words();
            },
            page -> page.contains(words));
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    fields.put(name, value);
    return fields;
  }
}
