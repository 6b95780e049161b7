package mn.sanal.i18n;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A bundle as it is written: keys and values in UTF-8, each with its line and the comment above it.
 *
 * <p>The notation is that of {@link java.util.Properties}, which gives neither line nor comment.
 */
record BundleFile(List<Entry> entries) {

  private static final int HEX = 16;
  private static final int UNICODE_DIGITS = 4;

  /**
   * @param line where the key stands, from 1
   * @param comment the comment lines right above it, without their marks
   */
  record Entry(String key, String value, int line, String comment) {}

  static BundleFile read(Path file) {
    try {
      return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static BundleFile parse(String text) {
    List<Entry> entries = new ArrayList<>();
    List<String> comment = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = withoutMark(lines.get(i)).stripLeading();
      if (line.isEmpty()) {
        comment.clear();
      } else if (line.charAt(0) == '#' || line.charAt(0) == '!') {
        comment.add(line.substring(1).strip());
      } else {
        int first = i;
        var whole = new StringBuilder(line);
        while (continues(whole) && i + 1 < lines.size()) {
          whole.setLength(whole.length() - 1);
          whole.append(lines.get(++i).stripLeading());
        }
        entries.add(entry(whole.toString(), first + 1, String.join(" ", comment)));
        comment.clear();
      }
    }
    return new BundleFile(List.copyOf(entries));
  }

  /** Some editors put a byte order mark before the first line. */
  private static String withoutMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }

  private static boolean continues(CharSequence line) {
    int slashes = 0;
    for (int i = line.length() - 1; i >= 0 && line.charAt(i) == '\\'; i--) {
      slashes++;
    }
    return slashes % 2 == 1;
  }

  private static Entry entry(String line, int number, String comment) {
    int end = 0;
    while (end < line.length() && !endsKey(line.charAt(end))) {
      end += line.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end, line.length());
    String rest = line.substring(end).stripLeading();
    if (!rest.isEmpty() && (rest.charAt(0) == '=' || rest.charAt(0) == ':')) {
      rest = rest.substring(1).stripLeading();
    }
    return new Entry(unescaped(line.substring(0, end)), unescaped(rest), number, comment);
  }

  private static boolean endsKey(char c) {
    return c == '=' || c == ':' || Character.isWhitespace(c);
  }

  private static String unescaped(String written) {
    if (written.indexOf('\\') < 0) {
      return written;
    }
    var out = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c != '\\' || i + 1 == written.length()) {
        out.append(c);
        continue;
      }
      char escaped = written.charAt(++i);
      int code = escaped == 'u' ? unicode(written, i + 1) : -1;
      if (code >= 0) {
        out.append((char) code);
        i += UNICODE_DIGITS;
      } else {
        out.append(control(escaped));
      }
    }
    return out.toString();
  }

  private static char control(char escaped) {
    return switch (escaped) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'f' -> '\f';
      default -> escaped;
    };
  }

  private static int unicode(String text, int from) {
    if (from + UNICODE_DIGITS > text.length()) {
      return -1;
    }
    int code = 0;
    for (int i = from; i < from + UNICODE_DIGITS; i++) {
      int digit = Character.digit(text.charAt(i), HEX);
      if (digit < 0) {
        return -1;
      }
      code = code * HEX + digit;
    }
    return code;
  }
}
