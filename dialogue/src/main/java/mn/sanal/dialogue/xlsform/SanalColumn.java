package mn.sanal.dialogue.xlsform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The columns of Sanal's own: {@code sanal_audience} sets the key {@code audience} of a survey
 * file. Other tools pass over columns that they do not know.
 */
final class SanalColumn {

  static final String PREFIX = "sanal_";

  /** Stands between the values of a list. */
  static final String BETWEEN = "; ";

  private static final Set<String> LISTS = Set.of("areas", "kinds", "ends_on", "search");
  private static final Set<String> FLAGS =
      Set.of(
          "key",
          "sensitive",
          "confidential",
          "helpline",
          "searchable",
          "free",
          "exclusive",
          "voice",
          "past",
          "place_suffices");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*;\\s*");

  private SanalColumn() {}

  /** What the columns of a line set, by key. */
  static Map<String, Object> values(Line line) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Heading heading : line.cells().keySet()) {
      if (heading.name().startsWith(PREFIX)) {
        String key = heading.name().substring(PREFIX.length());
        values.computeIfAbsent(key, _ -> value(line, heading, key));
      }
    }
    return values;
  }

  private static Object value(Line line, Heading heading, String key) {
    if (!heading.language().isEmpty()) {
      return line.wordings(heading.name());
    }
    String text = line.text(heading.name());
    if (LISTS.contains(key)) {
      return SEPARATOR.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }
    if (FLAGS.contains(key)) {
      return Line.isYes(text) ? true : Line.isNo(text) ? false : text;
    }
    return NUMBER.matcher(text).matches() ? Long.parseLong(text) : text;
  }

  static String list(List<String> words) {
    return words.stream().map(word -> word.replace(';', ',')).collect(Collectors.joining(BETWEEN));
  }

  /** Whether a list comes back as it was written. */
  static boolean keeps(List<String> words) {
    return words.stream().noneMatch(word -> word.contains(";"));
  }
}
