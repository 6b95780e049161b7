package mn.sanal.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said to each kind of message where a button is wanted; the question stays as it was. */
class EveryContentTest {

  private static final String LOCATION = "\"location\":{\"latitude\":49.98,\"longitude\":92.07}";
  private static final String FILE = "{\"file_id\":\"A\",\"file_unique_id\":\"u\"";
  private static final String SIZED = FILE + ",\"width\":1,\"height\":1,\"duration\":1}";

  private static final Messages MESSAGES = Messages.load();
  private static final String UNKNOWN = word("error.unknown");

  private static TestDatabase database;
  private static BotApiServer api;
  private static BotProcess bot;
  private static VirtualCitizen citizen;
  private static VisibleMessage topics;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    api = BotApiServer.start();
    bot = BotProcess.on(database).telegram(api).start();
    citizen = api.citizen("Болд");
    citizen.send("/start").awaitButton("Монгол");
    citizen.press("Монгол").awaitButton("Зөвшөөрч байна");
    citizen.press("Зөвшөөрч байна").awaitButton("Асуулгад хариулах");
    topics = citizen.press("Асуулгад хариулах").awaitButton("Эмийн хүртээмж");
  }

  @AfterAll
  static void stop() {
    bot.close();
    api.close();
    database.close();
  }

  @ParameterizedTest
  @MethodSource("contents")
  void isExplainedAndChangesNothing(String content, String key) {
    citizen.send("/menu").awaitButton("Асуулгад хариулах");
    citizen.press("Асуулгад хариулах").awaitButton("Эмийн хүртээмж");
    int shown = api.calls().size();

    api.sendRaw("message", citizen.chatId(), message(content));

    VisibleMessage reply = citizen.await(key, message -> message.text().startsWith(word(key)));
    assertThat(reply.text()).doesNotContain(UNKNOWN);
    assertThat(reply.buttons())
        .extracting(VisibleMessage.Button::label)
        .isEqualTo(topics.buttons().stream().map(VisibleMessage.Button::label).toList());
    assertThat(api.calls().size()).isGreaterThan(shown);
  }

  static Stream<Arguments> contents() {
    return Map.ofEntries(
            Map.entry(
                "\"sticker\":"
                    + FILE
                    + ",\"type\":\"regular\",\"width\":1,\"height\":1,"
                    + "\"is_animated\":false,\"is_video\":false}",
                "wrong.sticker"),
            Map.entry("\"animation\":" + SIZED + ",\"document\":" + FILE + "}", "wrong.video"),
            Map.entry("\"video\":" + SIZED, "wrong.video"),
            Map.entry("\"video_note\":" + FILE + ",\"length\":1,\"duration\":1}", "wrong.video"),
            Map.entry("\"audio\":" + FILE + ",\"duration\":1}", "wrong.audio"),
            Map.entry("\"document\":" + FILE + "}", "wrong.document"),
            Map.entry(
                "\"contact\":{\"phone_number\":\"99112233\",\"first_name\":\"Б\"}",
                "wrong.contact"),
            Map.entry(
                "\"poll\":{\"id\":\"1\",\"question\":\"?\",\"options\":[],\"total_voter_count\":0,"
                    + "\"is_closed\":false,\"is_anonymous\":true,\"type\":\"regular\","
                    + "\"allows_multiple_answers\":false}",
                "wrong.poll"),
            Map.entry("\"dice\":{\"emoji\":\"🎲\",\"value\":3}", "wrong.other"),
            Map.entry(
                "\"story\":{\"chat\":{\"id\":1,\"type\":\"private\"},\"id\":1}", "wrong.other"),
            Map.entry("\"something_new\":{\"of\":\"tomorrow\"}", "wrong.other"),
            Map.entry(LOCATION, "wrong.location"),
            Map.entry(
                "\"venue\":{" + LOCATION + ",\"title\":\"т\",\"address\":\"т\"}," + LOCATION,
                "wrong.location"),
            Map.entry("\"photo\":[" + FILE + ",\"width\":9,\"height\":9}]", "wrong.photo"),
            Map.entry("\"voice\":" + FILE + ",\"duration\":1}", "wrong.voice"),
            Map.entry(
                "\"forward_origin\":{\"type\":\"hidden_user\",\"date\":1,"
                    + "\"sender_user_name\":\"Б\"},\"text\":\"Үг\"",
                "wrong.forwarded"))
        .entrySet()
        .stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @Test
  void isNoneWhereTelegramOnlyNotesSomethingAboutTheChat() {
    citizen.send("/menu").awaitButton("Асуулгад хариулах");
    int messages = citizen.chat().size();
    for (String note : Notes.NAMES) {
      // What a note holds is of no concern: one that cannot be read is set aside.
      api.sendRaw("message", citizen.chatId(), message("\"" + note + "\":null"));
    }
    citizen.send("/menu").awaitReply();

    assertThat(citizen.chat()).hasSize(messages + 2);
  }

  private static String message(String content) {
    return "\"message\":{\"message_id\":900001,\"date\":1,\"chat\":{\"id\":%1$d,\"type\":\"private\"},\"from\":{\"id\":%1$d,\"is_bot\":false,\"first_name\":\"Б\"},%2$s}"
        .formatted(citizen.chatId(), content);
  }

  private static String word(String key) {
    return MESSAGES.text(Language.MONGOLIAN, key);
  }
}
