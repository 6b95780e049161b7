package mn.sanal.dialogue.xlsform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what could not be carried over. */
final class Findings {

  /** More than this help nobody. */
  private static final int MAX = 300;

  private static final List<String> SHEETS = List.of("settings", "survey", "choices");

  private final List<Finding> found = new ArrayList<>();

  void add(Line line, String column, String what, String instead) {
    add(line.sheet(), line.row(), column, what, instead);
  }

  void add(String sheet, int row, String column, String what, String instead) {
    Finding finding = new Finding(sheet, row, column, what, instead);
    if (found.size() < MAX && !found.contains(finding)) {
      found.add(finding);
    }
  }

  /** Sheet by sheet and row by row. */
  List<Finding> sorted() {
    return found.stream()
        .sorted(
            Comparator.comparingInt((Finding finding) -> SHEETS.indexOf(finding.sheet()))
                .thenComparingInt(Finding::row))
        .toList();
  }

  static String cut(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= 60 ? line : line.substring(0, 60) + "…";
  }
}
