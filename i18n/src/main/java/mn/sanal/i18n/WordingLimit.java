package mn.sanal.i18n;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a wording may be: {@code longest 28} on one line, or {@code longest 3x110} for lines of
 * that many characters. It is read from the comment above the original.
 */
record WordingLimit(int lines, int characters) {

  private static final Pattern STATED = Pattern.compile("longest (?:(\\d{1,2})x)?(\\d{1,5})");
  private static final WordingLimit NONE = new WordingLimit(Integer.MAX_VALUE, Integer.MAX_VALUE);

  static WordingLimit of(String comment) {
    Matcher stated = STATED.matcher(comment);
    if (!stated.find()) {
      return NONE;
    }
    int lines = stated.group(1) == null ? 1 : Integer.parseInt(stated.group(1));
    return new WordingLimit(lines, Integer.parseInt(stated.group(2)));
  }

  boolean isStated() {
    return !equals(NONE);
  }

  /** What is too long about a wording, or empty. */
  Optional<String> exceededBy(String wording) {
    String[] written = wording.split("\n", -1);
    if (written.length > lines) {
      return Optional.of("has " + written.length + " lines, at most " + lines + " fit");
    }
    for (String line : written) {
      int length = line.codePointCount(0, line.length());
      if (length > characters) {
        return Optional.of("has a line of " + length + ", at most " + characters + " fit");
      }
    }
    return Optional.empty();
  }
}
