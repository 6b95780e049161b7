package mn.sanal.app.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mn.sanal.dialogue.xlsform.Sheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads and writes spreadsheets. */
public final class XlsxFile {

  /** Beyond this no author has written anything. */
  private static final int MAX_COLUMNS = 256;

  private static final int MAX_ROWS = 5_000;
  private static final int MAX_NUMBER = 30;

  private XlsxFile() {}

  /**
   * The sheets of a file as plain cells; of a formula its last result.
   *
   * @param wanted the names of sheets whose cells are read; others come without rows
   * @throws XlsxUnreadable if it is no spreadsheet, damaged, or beyond the limits
   * @throws IOException if the file cannot be read at all
   */
  public static List<Sheet> read(Path file, Predicate<String> wanted)
      throws IOException, XlsxUnreadable {
    InputStream parts = CheckedParts.of(file);
    try (ReadableWorkbook workbook = new ReadableWorkbook(parts)) {
      List<Sheet> sheets = new ArrayList<>();
      for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
        String name = String.valueOf(sheet.getName());
        sheets.add(new Sheet(name, wanted.test(name) ? rows(name, sheet) : List.of()));
      }
      return sheets;
    } catch (IOException | RuntimeException e) {
      // All is in memory by now: what fails is what stands in it.
      throw CheckedParts.damaged();
    }
  }

  private static List<Sheet.Row> rows(String name, org.dhatim.fastexcel.reader.Sheet sheet)
      throws IOException, XlsxUnreadable {
    List<Sheet.Row> rows = new ArrayList<>();
    try (Stream<Row> stream = sheet.openStream()) {
      for (Iterator<Row> all = stream.iterator(); all.hasNext() && rows.size() < MAX_ROWS; ) {
        Row row = all.next();
        List<String> cells = cells(name, row);
        if (!cells.isEmpty()) {
          rows.add(new Sheet.Row(row.getRowNum(), cells));
        }
      }
    }
    return rows;
  }

  /** Up to the last one that is not blank. */
  private static List<String> cells(String sheet, Row row) throws XlsxUnreadable {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getOptionalCell(i).orElse(null);
      String text = cell == null ? "" : text(sheet, row, cell);
      if (!text.isBlank()) {
        if (i >= MAX_COLUMNS) {
          throw new XlsxUnreadable(
              sheet + ", row " + row.getRowNum() + ": more than " + MAX_COLUMNS + " columns",
              "keep to those of an XLSForm");
        }
        while (cells.size() < i) {
          cells.add("");
        }
        cells.add(text);
      }
    }
    return cells;
  }

  private static String text(String sheet, Row row, Cell cell) throws XlsxUnreadable {
    if (cell.getType() == CellType.ERROR || isError(cell)) {
      throw new XlsxUnreadable(
          sheet + ", row " + row.getRowNum() + ", " + cell.getAddress() + ": the cell is in error",
          "mend its formula, or write the value itself");
    }
    if (cell.getFormula() != null && cell.getValue() == null) {
      throw new XlsxUnreadable(
          sheet
              + ", row "
              + row.getRowNum()
              + ", "
              + cell.getAddress()
              + ": a formula without its result",
          "open the file in a spreadsheet program and save it anew, or write the value itself");
    }
    return cell.getValue() instanceof BigDecimal number ? text(number) : cell.getText();
  }

  private static boolean isError(Cell cell) {
    return cell.getFormula() != null
        && cell.getText().matches("#(REF!|N/A|NAME\\?|VALUE!|DIV/0!|NULL!|NUM!)");
  }

  /** As a spreadsheet shows it: {@code 1}, never {@code 1.0}. */
  private static String text(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return Math.abs(plain.scale()) > MAX_NUMBER || plain.precision() > MAX_NUMBER
        ? plain.toString()
        : plain.toPlainString();
  }

  /**
   * Writes sheets of text cells; the first row of each is its headings.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(Path file, List<Sheet> sheets) throws IOException {
    Files.write(file, XlsxWriter.bytes(sheets));
  }
}
