package mn.sanal.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mn.sanal.bot.intake.Incoming;
import mn.sanal.bot.intake.UpdateId;
import mn.sanal.db.conversation.Role;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Media;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateReaderTest {

  private static final String CHAT =
      "\"chat\":{\"id\":5,\"type\":\"private\",\"first_name\":\"Б\"}";
  private static final String FROM = "\"from\":{\"id\":5,\"is_bot\":false,\"first_name\":\"Б\"}";

  private final UpdateReader reader = new UpdateReader(7);

  @Test
  void readsTypedText() throws IOException {
    Incoming incoming = message("\"text\":\"Сайн байна уу\"");

    assertThat(incoming.id()).isEqualTo(new UpdateId(7, 10));
    assertThat(incoming.address()).isEqualTo("5");
    assertThat(incoming.messageId()).isEqualTo(3L);
    assertThat(incoming.input()).isEqualTo(new Input.Typed("Сайн байна уу"));
  }

  @Test
  void readsACommandWithItsArgument() throws IOException {
    assertThat(input("\"text\":\"/Start@sanal_bot  o_K7QD\""))
        .isEqualTo(new Input.Command("start", "o_K7QD"));
  }

  @Test
  void takesTheLargestSizeOfAPhoto() throws IOException {
    assertThat(
            input(
                """
                "caption":"Дараалал","photo":[
                {"file_id":"s","file_unique_id":"1","width":90,"height":60,"file_size":900},
                {"file_id":"l","file_unique_id":"2","width":1280,"height":960,"file_size":90000}]
                """))
        .isEqualTo(
            new Input.Sent(
                List.of(new Media(Media.Kind.PHOTO, "l", 90_000, 0, "image/jpeg")), "Дараалал"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sticker   | "sticker":{"file_id":"f","file_unique_id":"u","type":"regular","width":1,"height":1,"is_animated":false,"is_video":false}
          poll      | "poll":{"id":"1","question":"?","options":[],"total_voter_count":0,"is_closed":false,"is_anonymous":true,"type":"regular","allows_multiple_answers":false}
          contact   | "contact":{"phone_number":"99112233","first_name":"Б"}
          video     | "video":{"file_id":"f","file_unique_id":"u","width":1,"height":1,"duration":1}
          video     | "video_note":{"file_id":"f","file_unique_id":"u","length":1,"duration":1}
          video     | "animation":{"file_id":"f","file_unique_id":"u","width":1,"height":1,"duration":1},"document":{"file_id":"f","file_unique_id":"u","mime_type":"image/png"}
          audio     | "audio":{"file_id":"f","file_unique_id":"u","duration":1}
          document  | "document":{"file_id":"f","file_unique_id":"u","mime_type":"application/pdf"}
          document  | "document":{"file_id":"f","file_unique_id":"u"}
          other     | "dice":{"emoji":"🎲","value":3}
          forwarded | "text":"Сайн уу","forward_origin":{"type":"hidden_user","sender_user_name":"Дорж","date":1}
          """)
  void tellsTheKindsThatAreNoAnswer(String kind, String fields) throws IOException {
    assertThat(input(fields)).isEqualTo(new Input.Unsupported(kind));
  }

  @Test
  void takesAPhotoThatWasSentAsAFile() throws IOException {
    assertThat(
            input(
                "\"document\":{\"file_id\":\"f\",\"file_unique_id\":\"u\","
                    + "\"mime_type\":\"image/png\",\"file_size\":700}"))
        .isEqualTo(
            new Input.Sent(List.of(new Media(Media.Kind.PHOTO, "f", 700, 0, "image/png")), ""));
  }

  @Test
  void readsAnEditedMessage() throws IOException {
    Incoming incoming = some(edited("\"text\":\"20 мянга\""));

    assertThat(incoming.input()).isEqualTo(new Input.Edited(3, new Input.Typed("20 мянга")));
    assertThat(incoming.messageId()).isEqualTo(3L);
    assertThat(UpdateReader.ALLOWED).contains("edited_message");
  }

  @Test
  void doesNotFollowALiveLocation() throws IOException {
    assertThat(read(edited("\"location\":{\"latitude\":49.9,\"longitude\":92.1}"))).isNull();
  }

  private static String edited(String fields) {
    return "{\"update_id\":10,\"edited_message\":{\"message_id\":3,\"date\":1,\"edit_date\":2,"
        + FROM
        + ","
        + CHAT
        + ","
        + fields
        + "}}";
  }

  @Test
  void readsAPress() throws IOException {
    Incoming incoming =
        some(
            "{\"update_id\":11,\"callback_query\":{\"id\":\"99\","
                + FROM
                + ",\"chat_instance\":\"1\",\"data\":\"q:4:yes\",\"message\":{\"message_id\":8,"
                + "\"date\":1,"
                + CHAT
                + ",\"text\":\"?\"}}}");

    assertThat(incoming.input()).isEqualTo(new Input.Pressed("q:4:yes"));
    assertThat(incoming.pressId()).isEqualTo("99");
    assertThat(incoming.messageId()).isEqualTo(8L);
  }

  @Test
  void tellsWhoseMessageAReplyAnswers() throws IOException {
    Incoming incoming =
        message(
            "\"text\":\"Хариу\",\"reply_to_message\":{\"message_id\":2,\"date\":1,"
                + CHAT
                + ",\"text\":\"?\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"Х\","
                + "\"callback_data\":\"o:answer\"}]]}}");

    assertThat(incoming.addressee()).isEqualTo(Role.OFFICIAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"update_id\":1}",
        "{\"update_id\":1,\"something_new\":{\"a\":[1,2]}}",
        "{\"update_id\":1,\"message\":{\"message_id\":3,\"date\":1,\"text\":\"a\","
            + "\"chat\":{\"id\":-5,\"type\":\"group\",\"title\":\"г\"}}}",
        "{\"update_id\":1,\"message\":{\"message_id\":3,\"date\":1,\"text\":\"a\","
            + "\"from\":{\"id\":6,\"is_bot\":true,\"first_name\":\"b\"},"
            + "\"chat\":{\"id\":5,\"type\":\"private\"}}}"
      })
  void leavesAloneWhatIsNoneOfOurs(String json) throws IOException {
    assertThat(read(json)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "{\"update_id\":\"x\"}", "{\"update_id\":1,\"message\":{}}"})
  void refusesWhatCannotBeRead(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOfAny(IOException.class, RuntimeException.class);
  }

  @FuzzTest
  void neverEndsInAnError(byte[] bytes) {
    try {
      var _ = reader.read(ByteBuffer.wrap(bytes));
    } catch (IOException | RuntimeException _) {
      // Set aside by whoever reads.
    }
    var _ = PolledUpdates.number(ByteBuffer.wrap(bytes));
    var _ = Answer.read(bytes);
    try {
      var _ = PolledUpdates.read(bytes);
    } catch (IOException _) {
      // Asked for again.
    }
  }

  private Input input(String fields) throws IOException {
    return message(fields).input();
  }

  private Incoming message(String fields) throws IOException {
    return some(
        "{\"update_id\":10,\"message\":{\"message_id\":3,\"date\":1,"
            + FROM
            + ","
            + CHAT
            + ","
            + fields
            + "}}");
  }

  private Incoming some(String json) throws IOException {
    Incoming incoming = read(json);
    if (incoming == null) {
      throw new AssertionError("nothing was read");
    }
    return incoming;
  }

  private @Nullable Incoming read(String json) throws IOException {
    return reader.read(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)));
  }
}
