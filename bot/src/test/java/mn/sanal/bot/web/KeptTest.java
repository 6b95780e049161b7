package mn.sanal.bot.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import mn.sanal.bot.intake.Incoming;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.conversation.Role;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was said at a browser can be read again from its bytes. */
class KeptTest {

  static Stream<Input> everyKindOfInput() {
    return Stream.of(
        new Input.Pressed("q:1:2"),
        new Input.Typed("эм алга"),
        new Input.Command("start", "f_8519-SHC1"),
        new Input.Sent(List.of(new Media(Media.Kind.PHOTO, "web:1", 10, 0, "image/jpeg")), "зураг"),
        new Input.Located(49.9, 92.1),
        new Input.Replied("S-26-7K3QD", "одоо болсон"),
        new Input.Edited(5, new Input.Typed("засвар")),
        new Input.Unsupported("other"));
  }

  @ParameterizedTest
  @MethodSource("everyKindOfInput")
  void readsEveryKindOfInputAsItWas(Input input) throws IOException {
    ByteBuffer bytes = Kept.bytes("session", input, 7L, Role.OFFICIAL);

    Incoming read = new Kept().read(0, bytes);

    assertThat(read.input()).isEqualTo(input);
    assertThat(read.address()).isEqualTo("session");
    assertThat(read.channel()).isEqualTo(Channel.WEB);
    assertThat(read.messageId()).isEqualTo(7L);
    assertThat(read.addressee()).isEqualTo(Role.OFFICIAL);
    assertThat(read.pressId()).isNull();
  }

  @Test
  void knowsEveryKindOfInput() {
    assertThat(everyKindOfInput().map(input -> input.getClass().getName()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Input.class.getPermittedSubclasses()).map(Class::getName).toList());
  }

  @Test
  void saysNothingOfWhatItCannotRead() {
    assertThatThrownBy(() -> new Kept().read(0, ByteBuffer.wrap("нууц".getBytes(UTF_8))))
        .isInstanceOf(IOException.class)
        .hasMessageNotContaining("нууц");
  }
}
