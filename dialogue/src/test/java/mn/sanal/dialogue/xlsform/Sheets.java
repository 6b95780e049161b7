package mn.sanal.dialogue.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Sheets as they are written in tests: a row a line, cells between bars. */
final class Sheets {

  private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

  private Sheets() {}

  static Sheet of(String name, String rows) {
    List<Sheet.Row> all = new ArrayList<>();
    int number = 0;
    for (String line : rows.lines().toList()) {
      number++;
      all.add(new Sheet.Row(number, List.of(BAR.split(line, -1))));
    }
    return new Sheet(name, all);
  }
}
