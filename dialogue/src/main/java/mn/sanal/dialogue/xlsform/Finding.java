package mn.sanal.dialogue.xlsform;

/**
 * One thing in an XLSForm that was not carried over as it stands.
 *
 * @param row from 1, as the spreadsheet counts
 * @param column its heading
 * @param what what it is and why
 * @param instead what was done instead, or what to do
 */
public record Finding(String sheet, int row, String column, String what, String instead) {

  @Override
  public String toString() {
    return sheet + ", row " + row + ", " + column + ": " + what + " — " + instead;
  }
}
