package mn.sanal.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.sanal.bot.process.BotProcess;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.citizen.Citizens;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.complaint.NewComplaint;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.official.Body;
import mn.sanal.db.official.Officials;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.SecretCode;
import mn.sanal.i18n.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** One browser in both roles, through the real intake, engine, database and courier. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesInOneChatTest {

  private static final String WORDS = "Эмийн сан долоо хоног хаалттай байна.";
  private static final String ANSWER = "Маргаашнаас эмийн сан ажиллана.";

  private final TestDatabase database = TestDatabase.fresh();
  private BotProcess bot;

  @BeforeAll
  void start(@TempDir Path data) {
    bot =
        BotProcess.on(database)
            .property("sanal.data-dir", data.toString())
            .property("db-scheduler.enabled", true)
            .property("db-scheduler.polling-interval", "1s")
            .start();
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

    // The official was told something but asked nothing: words still go to the citizen's dialogue.
    browser.write("Сайн байна уу");
    until(browser, "Та ингэж бичлээ");

    complaint();
    until(browser, WORDS);
    browser.press("Хариу бичих");
    until(browser, "Иргэнд өгөх хариугаа");
    browser.write(ANSWER);
    until(browser, "Иргэнд ингэж харагдана");
    browser.press("Илгээх");
    until(browser, "Хариуг ажилтанд дамжууллаа");

    browser.post(with(browser.hidden(browser.page().indexOf("value=\"menu\"")), "command", "menu"));
    until(browser, "Гомдол гаргах");
    browser.press("Гомдол гаргах");
    browser.write("Бас нэг гомдол байна, тэр бол өөр асуудал.");
    assertThat(drafts()).containsExactly(ANSWER);
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
    return bot.bean(Officials.class)
        .invite("Сумын дарга", new Body.Area("8519"), Language.MONGOLIAN)
        .code();
  }

  /** Somebody else complains without a name, and lets officials read it as written. */
  private void complaint() {
    UUID citizen = UUID.randomUUID();
    bot.bean(Citizens.class).add(List.of(citizen), Instant.now());
    Event.Reported report =
        new Event.Reported(
            new CaseNumber("S-26-00001"),
            new SecretCode("K7QD-3MXA-0001"),
            CaseKind.COMPLAINT,
            "medicine",
            "8519",
            null,
            null,
            WORDS,
            List.of(),
            true,
            true,
            Language.MONGOLIAN);
    bot.bean(TransactionTemplate.class)
        .executeWithoutResult(
            _ ->
                bot.bean(Complaints.class)
                    .receive(
                        List.of(new NewComplaint(report, citizen, 0, Channel.WEB, Instant.now()))));
  }

  private List<String> drafts() {
    return bot.bean(Complaints.class).find(new CaseNumber("S-26-00001")).stream()
        .map(Complaint::draft)
        .toList();
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
