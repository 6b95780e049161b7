package mn.sanal.admin.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.Visitor;
import mn.sanal.admin.signin.Door;
import mn.sanal.db.setting.BotAccount;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator is shown to hand to an official. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitationPageTest {

  private static final String OFFICIALS = "/admin/people/officials";
  private static final Pattern FOR_CHAT = Pattern.compile("/start (o_[0-9A-Z]{16})");

  private RunningConsole console;
  private Visitor boss;

  @BeforeAll
  void start(@TempDir Path data) {
    console = new RunningConsole(data);
    boss = Door.first(console, "Сараа", "saraa");
  }

  @AfterAll
  void stop() {
    console.close();
  }

  @BeforeEach
  void noBot() {
    console.database.jdbc().sql("truncate bot_account").update();
  }

  @Test
  void theWholeLinkAndTheCodeForTheWebChatAreShownOnce() {
    console.bean(BotAccount.class).remember("sanal_test_bot");

    String page = invite();

    Matcher code = FOR_CHAT.matcher(page);
    assertThat(code.find()).isTrue();
    assertThat(page).contains("value=\"https://t.me/sanal_test_bot?start=" + code.group(1) + '"');
    assertThat(boss.get(OFFICIALS).body()).doesNotContain("t.me/").doesNotContain("/start o_");
  }

  @Test
  void withoutABotThereIsTheCodeAlone() {
    String page = invite();

    assertThat(page).containsPattern(FOR_CHAT).doesNotContain("t.me/");
  }

  @Test
  void theButtonThatCopiesNeedsNoScriptInThePage() {
    String page = invite();

    assertThat(page)
        .contains("hidden data-copies=\"invitation-code\"")
        .doesNotContain("onclick")
        .doesNotContain("<script>");
  }

  private String invite() {
    boss.get(OFFICIALS + "?where=8519");
    return boss.post(OFFICIALS + "/invite", "name", "Эмч Дорж", "body", "p:8519", "language", "mn")
        .body();
  }
}
