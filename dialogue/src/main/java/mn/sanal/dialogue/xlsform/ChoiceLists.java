package mn.sanal.dialogue.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lists of the sheet {@code choices}, by name. */
final class ChoiceLists {

  static final Set<String> COLUMNS = Set.of("list_name", "name", "value", "label");

  /** One choice: as the form names it, the code it gets, and where it stands. */
  record Listed(String name, String code, Line line) {}

  private final Map<String, List<Listed>> lists = new LinkedHashMap<>();

  private ChoiceLists() {}

  static ChoiceLists read(Table table, Findings findings) {
    ChoiceLists choices = new ChoiceLists();
    Map<String, Identifiers> codes = new LinkedHashMap<>();
    Map<String, List<String>> renamed = new LinkedHashMap<>();
    for (Line line : table.lines()) {
      String list = line.text("list_name");
      String name = whole(line.text("name").isEmpty() ? line.text("value") : line.text("name"));
      if (list.isEmpty() || name.isEmpty()) {
        findings.add(
            line,
            list.isEmpty() ? "list_name" : "name",
            "a choice without a " + (list.isEmpty() ? "list" : "name"),
            "it was left out");
        continue;
      }
      List<Listed> known = choices.lists.computeIfAbsent(list, _ -> new ArrayList<>());
      if (known.stream().anyMatch(choice -> choice.name().equals(name))) {
        findings.add(
            line, "name", "a second choice '" + Findings.cut(name) + "'", "it was left out");
        continue;
      }
      String code = codes.computeIfAbsent(list, _ -> new Identifiers("c_")).of(name);
      known.add(new Listed(name, code, line));
      if (!code.equals(name)) {
        renamed.computeIfAbsent(list, _ -> new ArrayList<>()).add(name + " → " + code);
      }
    }
    choices.tellRenamed(renamed, findings);
    table.tellUnknown(COLUMNS, findings);
    return choices;
  }

  /** The five steps of a scale keep no codes, so nothing is told of a list of 1 to 5. */
  private void tellRenamed(Map<String, List<String>> renamed, Findings findings) {
    renamed.forEach(
        (list, names) -> {
          List<Listed> choices = of(list);
          if (!isScale(choices)) {
            findings.add(
                choices.getFirst().line(),
                "name",
                "names that cannot be codes in Sanal",
                "they were changed: " + Findings.cut(String.join(", ", names)));
          }
        });
  }

  /** The choices of a list; none where there is no such list. */
  List<Listed> of(String list) {
    return lists.getOrDefault(list, List.of());
  }

  static boolean isScale(List<Listed> choices) {
    return choices.stream().map(Listed::name).toList().equals(List.of("1", "2", "3", "4", "5"));
  }

  /** A whole number as a cell may hold it: {@code 1.0} is {@code 1}. */
  private static String whole(String name) {
    return name.matches("-?\\d{1,15}\\.0+") ? name.substring(0, name.indexOf('.')) : name;
  }
}
