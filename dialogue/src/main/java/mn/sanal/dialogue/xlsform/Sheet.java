package mn.sanal.dialogue.xlsform;

import java.util.List;

/** One sheet of a spreadsheet as plain cells. */
public record Sheet(String name, List<Row> rows) {

  /**
   * The cells of one row from the first column on; a blank cell is empty.
   *
   * @param number where it stands, from 1, as spreadsheets count
   */
  public record Row(int number, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  public Sheet {
    rows = List.copyOf(rows);
  }
}
