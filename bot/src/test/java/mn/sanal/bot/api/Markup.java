package mn.sanal.bot.api;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/** Takes the markup out of a text, as parse mode HTML does, and refuses what does not parse. */
final class Markup {

  private static final Set<String> TAGS =
      Set.of(
          "b",
          "strong",
          "i",
          "em",
          "u",
          "ins",
          "s",
          "strike",
          "del",
          "a",
          "code",
          "pre",
          "tg-spoiler",
          "blockquote");

  private Markup() {}

  static String plain(String text, String parseMode) {
    return switch (parseMode.toLowerCase(Locale.ROOT)) {
      case "" -> text;
      case "html" -> html(text);
      default -> throw Refusal.bad("unsupported parse_mode");
    };
  }

  private static String html(String text) {
    var plain = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    for (int at = 0; at < text.length(); ) {
      char c = text.charAt(at);
      if (c == '<') {
        int end = text.indexOf('>', at);
        if (end < 0) {
          throw Refusal.bad("can't parse entities: Unclosed start tag at byte offset " + at);
        }
        tag(text.substring(at + 1, end), open, at);
        at = end + 1;
      } else if (c == '&') {
        int end = text.indexOf(';', at);
        String name = end < 0 ? "" : text.substring(at, end + 1);
        String meant =
            switch (name) {
              case "&lt;" -> "<";
              case "&gt;" -> ">";
              case "&amp;" -> "&";
              case "&quot;" -> "\"";
              default -> "&";
            };
        plain.append(meant);
        at += meant.equals("&") && !name.equals("&amp;") ? 1 : name.length();
      } else {
        plain.append(c);
        at++;
      }
    }
    if (!open.isEmpty()) {
      throw Refusal.bad(
          "can't parse entities: Can't find end tag corresponding to start tag \""
              + open.peek()
              + "\"");
    }
    return plain.toString();
  }

  private static void tag(String tag, Deque<String> open, int at) {
    boolean closing = tag.startsWith("/");
    String name = (closing ? tag.substring(1) : tag).split(" ", 2)[0].toLowerCase(Locale.ROOT);
    if (closing) {
      if (open.isEmpty() || !open.pop().equals(name)) {
        throw Refusal.bad("can't parse entities: Unexpected end tag at byte offset " + at);
      }
    } else if (TAGS.contains(name)) {
      open.push(name);
    } else {
      throw Refusal.bad(
          "can't parse entities: Unsupported start tag \"" + name + "\" at byte offset " + at);
    }
  }
}
