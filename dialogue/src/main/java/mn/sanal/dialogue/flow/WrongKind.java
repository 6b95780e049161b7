package mn.sanal.dialogue.flow;

import java.util.Set;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Media;

/** Says of a kind of message why it is no answer; what would be one is said by the question. */
final class WrongKind {

  private static final Set<String> TOLD =
      Set.of("sticker", "poll", "contact", "video", "document", "audio", "forwarded");

  private WrongKind() {}

  /** What is to be said of an input, or nothing of words. */
  static String word(Turn turn, Input input) {
    return switch (input) {
      case Input.Unsupported(String kind) ->
          turn.text("wrong." + (TOLD.contains(kind) ? kind : "other"));
      case Input.Located _ -> turn.text("wrong.location");
      case Input.Sent sent when sent.media().stream().anyMatch(WrongKind::isVoice) ->
          turn.text("wrong.voice");
      case Input.Sent _ -> turn.text("wrong.photo");
      default -> "";
    };
  }

  /** The same with what is to be done instead. */
  static String word(Turn turn, Input input, String instead) {
    String word = word(turn, input);
    return word.isEmpty() || word.equals(instead) ? instead : word + "\n" + instead;
  }

  private static boolean isVoice(Media file) {
    return file.kind() == Media.Kind.VOICE;
  }
}
