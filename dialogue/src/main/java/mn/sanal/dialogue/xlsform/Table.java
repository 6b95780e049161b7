package mn.sanal.dialogue.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A sheet with its headings: the first row that is not blank. */
record Table(String sheet, int headingRow, List<Heading> headings, List<Line> lines) {

  /** Columns whose wordings differ by language. */
  private static final Set<String> WORDED = Set.of("label", "hint");

  /** No questionnaire for a telephone has more. */
  static final int MAX_ROWS = 2_000;

  /** The sheet of a name, however it is written; without one an empty table. */
  static Table of(List<Sheet> sheets, String name, String defaultLanguage, Findings findings) {
    for (Sheet sheet : sheets) {
      if (sheet.name().strip().toLowerCase(Locale.ROOT).equals(name)) {
        return of(sheet, name, defaultLanguage, findings);
      }
    }
    return new Table(name, 1, List.of(), List.of());
  }

  private static Table of(Sheet sheet, String name, String defaultLanguage, Findings findings) {
    List<Sheet.Row> rows = sheet.rows().stream().filter(row -> !isBlank(row)).toList();
    if (rows.isEmpty()) {
      return new Table(name, 1, List.of(), List.of());
    }
    int headingRow = rows.getFirst().number();
    List<Heading> headings = rows.getFirst().cells().stream().map(Heading::of).toList();
    checkTwice(name, headingRow, headings, findings);
    if (rows.size() - 1 > MAX_ROWS) {
      findings.add(
          name,
          rows.get(MAX_ROWS + 1).number(),
          "all",
          "more than " + MAX_ROWS + " rows",
          "the rest was left out");
    }
    List<Line> lines = new ArrayList<>();
    for (Sheet.Row row : rows.subList(1, Math.min(rows.size(), MAX_ROWS + 1))) {
      Map<Heading, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < Math.min(headings.size(), row.cells().size()); i++) {
        String text = clean(row.cells().get(i));
        if (!text.isEmpty() && !headings.get(i).name().isEmpty()) {
          cells.putIfAbsent(headings.get(i), text);
        }
      }
      if (!cells.isEmpty()) {
        lines.add(new Line(name, row.number(), cells, defaultLanguage));
      }
    }
    return new Table(name, headingRow, headings, lines);
  }

  private static void checkTwice(String sheet, int row, List<Heading> headings, Findings findings) {
    List<Heading> seen = new ArrayList<>();
    for (Heading heading : headings) {
      if (!heading.name().isEmpty() && seen.contains(heading)) {
        findings.add(sheet, row, heading.written(), "a second column", "the first one was taken");
      }
      seen.add(heading);
    }
  }

  boolean has(String name) {
    return headings.stream().anyMatch(heading -> heading.name().equals(name));
  }

  /** Tells columns in languages that nobody knows, and columns that are no part of an XLSForm. */
  void tellUnknown(Set<String> known, Findings findings) {
    for (Heading heading : headings) {
      String name = heading.name();
      if (name.isEmpty() || lines.stream().noneMatch(line -> line.cells().containsKey(heading))) {
        continue;
      }
      if (!known.contains(name) && !name.startsWith(SanalColumn.PREFIX)) {
        findings.add(
            sheet, headingRow, heading.written(), "no column that Sanal knows", "it was left out");
      } else if ((WORDED.contains(name) || name.startsWith(SanalColumn.PREFIX))
          && !heading.language().isEmpty()
          && LanguageName.tag(heading.language()).isEmpty()) {
        findings.add(
            sheet,
            headingRow,
            heading.written(),
            "no language that Sanal knows",
            "the column was left out; write its two letters behind it, such as 'Kazakh (kk)'");
      }
    }
  }

  private static boolean isBlank(Sheet.Row row) {
    return row.cells().stream().allMatch(cell -> clean(cell).isEmpty());
  }

  /** Without the blanks around it, those that do not break included. */
  private static String clean(String cell) {
    return cell.replace('\u00a0', ' ').replace("\u200b", "").strip();
  }
}
