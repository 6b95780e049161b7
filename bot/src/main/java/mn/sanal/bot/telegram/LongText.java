package mn.sanal.bot.telegram;

import java.util.ArrayList;
import java.util.List;
import mn.sanal.dialogue.Message;

/**
 * Cuts what is longer than Telegram takes (4,096 UTF-16 units,
 * https://core.telegram.org/bots/api#sendmessage) at the end of a line or word, and never inside a
 * sign.
 */
final class LongText {

  static final int MOST = 4_096;

  private LongText() {}

  /** The parts in order; the last one has the buttons. */
  static List<Message> parts(Message message) {
    if (message.text().length() <= MOST || message.document() != null) {
      return List.of(message);
    }
    List<String> texts = parts(message.text(), MOST);
    List<Message> parts = new ArrayList<>();
    for (String text : texts.subList(0, texts.size() - 1)) {
      parts.add(new Message(Message.Kind.NOTICE, text, List.of(), null));
    }
    parts.add(new Message(message.kind(), texts.getLast(), message.rows(), message.progress()));
    return parts;
  }

  static List<String> parts(String text, int most) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (text.length() - from > most) {
      int end = end(text, from, most);
      parts.add(text.substring(from, end).stripTrailing());
      from = end;
      while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
    }
    if (from < text.length()) {
      parts.add(text.substring(from));
    }
    parts.removeIf(String::isBlank);
    return parts.isEmpty() ? List.of(text.substring(0, most)) : parts;
  }

  private static int end(String text, int from, int most) {
    int line = text.lastIndexOf('\n', from + most);
    if (line > from + most / 2) {
      return line;
    }
    for (int at = from + most; at > from + most / 2; at--) {
      if (Character.isWhitespace(text.charAt(at))) {
        return at;
      }
    }
    int hard = from + most;
    return Character.isLowSurrogate(text.charAt(hard)) ? hard - 1 : hard;
  }
}
