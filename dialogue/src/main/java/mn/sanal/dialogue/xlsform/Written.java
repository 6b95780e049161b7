package mn.sanal.dialogue.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Text;

/** A sheet in the writing: rows of named cells, and the columns that come of them. */
final class Written {

  private final String name;
  private final List<Language> languages;
  private final Set<String> columns;
  private final List<Map<String, String>> rows = new ArrayList<>();

  /** {@code columns} come first, in this order, as far as anything stands in them. */
  Written(String name, List<Language> languages, List<String> columns) {
    this.name = name;
    this.languages = languages;
    this.columns = new LinkedHashSet<>(columns);
  }

  /** Begins the next row. */
  Written row() {
    rows.add(new LinkedHashMap<>());
    return this;
  }

  Written cell(String column, String text) {
    if (!text.isEmpty()) {
      columns.add(column);
      rows.getLast().put(column, text);
    }
    return this;
  }

  Written flag(String column, boolean value) {
    return cell(column, value ? "yes" : "");
  }

  Written words(String column, Text text) {
    for (Language language : languages) {
      cell(worded(column, language), text.in(language));
    }
    return this;
  }

  static String worded(String column, Language language) {
    return column + "::" + LanguageName.of(language);
  }

  Sheet sheet() {
    List<String> used =
        columns.stream()
            .filter(column -> rows.stream().anyMatch(row -> row.containsKey(column)))
            .toList();
    List<Sheet.Row> all = new ArrayList<>();
    all.add(new Sheet.Row(1, used));
    for (Map<String, String> row : rows) {
      all.add(
          new Sheet.Row(
              all.size() + 1, used.stream().map(key -> row.getOrDefault(key, "")).toList()));
    }
    return new Sheet(name, all);
  }
}
