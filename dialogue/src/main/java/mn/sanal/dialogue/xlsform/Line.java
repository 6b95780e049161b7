package mn.sanal.dialogue.xlsform;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One row below the headings of a sheet.
 *
 * @param row from 1, as the spreadsheet counts
 * @param cells what stands in it, by heading; blank cells are left out
 * @param language of wordings whose heading names none
 */
record Line(String sheet, int row, Map<Heading, String> cells, String language) {

  private static final Set<String> YES = Set.of("yes", "true", "true()", "1", "y", "тийм");
  private static final Set<String> NO = Set.of("no", "false", "false()", "0", "n", "үгүй");

  /** The cell below a heading without a language, or below its first language; else empty. */
  String text(String name) {
    String first = "";
    for (Map.Entry<Heading, String> cell : cells.entrySet()) {
      if (cell.getKey().name().equals(name)) {
        if (cell.getKey().language().isEmpty()) {
          return cell.getValue();
        }
        first = first.isEmpty() ? cell.getValue() : first;
      }
    }
    return first;
  }

  /** The wordings below a heading, by the tag of their language. */
  Map<String, String> wordings(String name) {
    Map<String, String> wordings = new LinkedHashMap<>();
    cells.forEach(
        (heading, text) -> {
          if (heading.name().equals(name)) {
            if (heading.language().isEmpty()) {
              wordings.putIfAbsent(language, text);
            } else {
              LanguageName.tag(heading.language()).ifPresent(tag -> wordings.put(tag, text));
            }
          }
        });
    return wordings;
  }

  boolean saysYes(String name) {
    return isYes(text(name));
  }

  static boolean isYes(String text) {
    return YES.contains(text.toLowerCase(Locale.ROOT));
  }

  static boolean isNo(String text) {
    return text.isEmpty() || NO.contains(text.toLowerCase(Locale.ROOT));
  }
}
