package mn.sanal.dialogue.transcript;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Media;
import mn.sanal.dialogue.Message;

/**
 * Reads what a citizen does. {@code [Label]} presses a button of the newest message that has it,
 * {@code {old} [Label]} one of an older message; {@code /start x} is a command; {@code {photo}
 * caption}, {@code {voice 12}}, {@code {edit 2} words} (the second of one's own messages), {@code
 * {location 49.9 92.1}}, {@code {sticker}}, {@code {data q:0:x}} are what they say; all else is
 * typed, {@code \n} being a new line.
 */
final class Citizen {

  private final List<Message> shown = new ArrayList<>();
  private long messages;

  /** The number of the newest message of the citizen's own, from 1. */
  long message() {
    return messages;
  }

  void saw(Message message) {
    shown.add(message);
  }

  /** The input, or empty when no button has the label. */
  Optional<Input> act(String line) {
    Optional<Input> input = read(line);
    if (input.isPresent()
        && !(input.get() instanceof Input.Pressed)
        && !(input.get() instanceof Input.Edited)) {
      messages++;
    }
    return input;
  }

  private Optional<Input> read(String line) {
    if (line.startsWith("{old} [")) {
      return press(line.substring(6), shown.size() - 1);
    }
    if (line.startsWith("[") && line.endsWith("]")) {
      return press(line, shown.size());
    }
    if (line.startsWith("/")) {
      int blank = line.indexOf(' ');
      return Optional.of(
          blank < 0
              ? new Input.Command(line, "")
              : new Input.Command(line.substring(0, blank), line.substring(blank + 1)));
    }
    if (line.startsWith("{") && line.contains("}")) {
      return Optional.of(
          special(
              line.substring(1, line.indexOf('}')), line.substring(line.indexOf('}') + 1).strip()));
    }
    return Optional.of(new Input.Typed(line.replace("\\n", "\n")));
  }

  private Optional<Input> press(String line, int before) {
    String label = line.substring(1, line.length() - 1);
    return shown.subList(0, Math.max(0, before)).reversed().stream()
        .flatMap(Citizen::buttons)
        .filter(button -> button.label().equals(label))
        .findFirst()
        .map(button -> new Input.Pressed(button.data()));
  }

  private static Stream<Button> buttons(Message message) {
    return message.rows().stream().flatMap(List::stream);
  }

  private static Input special(String what, String rest) {
    String[] words = what.split(" ", -1);
    return switch (words[0]) {
      case "photo" -> new Input.Sent(photos(words.length > 1 ? number(words[1]) : 1), rest);
      case "voice" ->
          new Input.Sent(
              List.of(
                  new Media(
                      Media.Kind.VOICE,
                      "voice-1",
                      20_000,
                      words.length > 1 ? number(words[1]) : 10,
                      "audio/ogg")),
              rest);
      case "location" ->
          words.length == 3
              ? new Input.Located(Double.parseDouble(words[1]), Double.parseDouble(words[2]))
              : new Input.Unsupported("location");
      case "edit" ->
          new Input.Edited(
              words.length > 1 ? number(words[1]) : 0, new Input.Typed(rest.replace("\\n", "\n")));
      case "data" -> new Input.Pressed(what.substring(5));
      default -> new Input.Unsupported(words[0]);
    };
  }

  private static int number(String word) {
    return Integer.parseInt(word);
  }

  private static List<Media> photos(int count) {
    return Collections.nCopies(
        count, new Media(Media.Kind.PHOTO, "photo-1", 80_000, 0, "image/jpeg"));
  }
}
