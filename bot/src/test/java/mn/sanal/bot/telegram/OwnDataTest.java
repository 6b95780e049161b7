package mn.sanal.bot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mn.sanal.bot.api.BotApiServer;
import mn.sanal.bot.api.VirtualCitizen;
import mn.sanal.bot.api.VisibleMessage;
import mn.sanal.bot.process.BotProcess;
import mn.sanal.db.TestDatabase;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Citizens get their data as a file, and have it erased. */
class OwnDataTest {

  private static final Messages MESSAGES = Messages.load();

  private static TestDatabase database;
  private static BotApiServer api;
  private static BotProcess bot;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    api = BotApiServer.start();
    bot = BotProcess.polling(database, api);
  }

  @AfterAll
  static void stop() {
    bot.close();
    api.close();
    database.close();
  }

  @Test
  void sendsAFileThatTellsWhatIsKept() {
    VirtualCitizen citizen = agreed();

    citizen.send("/mydata");

    VisibleMessage file =
        citizen.await("a file", message -> "document".equals(message.attachment()));
    assertThat(file.text()).isEqualTo(word("mydata.here"));
    assertThat(new String(citizen.open(file), UTF_8))
        .contains(word("mydata.title"))
        .contains("(бичвэрийн хувилбар 1, хэл mn)");
  }

  @Test
  void erasesAfterAQuestionAndBeginsAnewWithTheLanguage() {
    VirtualCitizen citizen = agreed();
    long before = citizens();

    citizen.send("/delete");
    citizen.awaitReply();
    citizen.press(word("buttons.confirm_delete"));
    assertThat(citizen.awaitReply().text()).startsWith(word("delete.done"));

    assertThat(citizens()).isEqualTo(before - 1);
    citizen.send("/menu");
    assertThat(citizen.awaitReply().button(word("language.btn_mn"))).isNotNull();
    agree(citizen);
    assertThat(citizens()).isEqualTo(before);
  }

  @Test
  void keepsAllWhenTheCitizenThinksBetterOfIt() {
    VirtualCitizen citizen = agreed();
    long before = citizens();

    citizen.send("/delete");
    citizen.awaitReply();
    citizen.press(word("buttons.keep"));

    assertThat(citizen.awaitReply().text()).isEqualTo(word("menu.title"));
    assertThat(citizens()).isEqualTo(before);
  }

  @Test
  void keepsAWordAboutTheBotWithoutItsWriter() {
    VirtualCitizen citizen = agreed();

    citizen.send("/feedback Үсэг жижиг байна");
    citizen.awaitReply();

    assertThat(database.jdbc().sql("select text from bot_comment").query(String.class).list())
        .contains("Үсэг жижиг байна");
  }

  @Test
  void showsItsCommandsInBothLanguages() {
    Map<String, String> commands = api.commands();

    assertThat(commands).containsOnlyKeys("", "en");
    assertThat(commands.get("")).contains("privacy", "mydata", "delete", "status", "feedback");
  }

  private static VirtualCitizen agreed() {
    VirtualCitizen citizen = api.citizen("Болд");
    citizen.send("/start");
    citizen.awaitReply();
    agree(citizen);
    return citizen;
  }

  private static void agree(VirtualCitizen citizen) {
    citizen.press(word("language.btn_mn"));
    citizen.awaitReply();
    citizen.press(word("consent.agree"));
    citizen.awaitReply();
  }

  private static long citizens() {
    return database.jdbc().sql("select count(*) from citizen").query(Long.class).single();
  }

  private static String word(String key) {
    return MESSAGES.text(Language.MONGOLIAN, key, Map.of());
  }
}
