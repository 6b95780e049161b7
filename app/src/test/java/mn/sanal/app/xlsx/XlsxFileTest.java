package mn.sanal.app.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.SurveyReader;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.dialogue.xlsform.Sheet;
import mn.sanal.dialogue.xlsform.XlsFormExport;
import mn.sanal.dialogue.xlsform.XlsFormImport;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Spreadsheets are read as people make them, and harm nobody when they are made to. */
class XlsxFileTest {

  @TempDir Path folder;

  static Stream<Survey> surveys() {
    return Surveys.bundled().current().stream();
  }

  @ParameterizedTest
  @MethodSource("surveys")
  void everySurveyComesBackFromAFile(Survey survey) throws Exception {
    Path file = folder.resolve("survey.xlsx");
    XlsxFile.write(file, XlsFormExport.sheets(survey));
    XlsFormImport.Imported back =
        XlsFormImport.read("survey", XlsxFile.read(file, XlsFormImport::isSheet));

    assertThat(back.findings()).isEmpty();
    assertThat(SurveyReader.read("survey.yaml", back.yaml())).isEqualTo(survey);
  }

  /**
   * Other readers believe the size of a sheet that is written there; a formula would be worked out.
   */
  @Test
  void noWrongSizeIsWritten() throws IOException {
    Path file = folder.resolve("survey.xlsx");
    XlsxFile.write(file, List.of(new Sheet("survey", List.of(row(1, "a", "b"), row(2, "", "=c")))));

    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry sheet = zip.getEntry("xl/worksheets/sheet1.xml");
      assertThat(new String(zip.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8))
          .contains("sheetData")
          .doesNotContain("<dimension", "<f>");
    }
  }

  /** A form as somebody makes it in a spreadsheet, with each type that Sanal takes over. */
  @Test
  void aFormMadeInASpreadsheetBecomesASurvey() throws Exception {
    Path file = folder.resolve("clinic.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Test", "1.0")) {
      fill(workbook.newWorksheet("my notes"), "anything");
      fill(workbook.newWorksheet("settings"), SETTINGS);
      fill(workbook.newWorksheet("survey"), QUESTIONS);
      fill(workbook.newWorksheet("choices"), CHOICES);
    }
    XlsFormImport.Imported imported =
        XlsFormImport.read("clinic", XlsxFile.read(file, XlsFormImport::isSheet));
    Survey survey = SurveyReader.read("clinic.yaml", imported.yaml());

    assertThat(survey.version()).isEqualTo(2);
    assertThat(survey.questions())
        .extracting(question -> question.id() + " " + question.form().getClass().getSimpleName())
        .containsExactly(
            "place At",
            "overall Rating",
            "lacking Multiple",
            "wait Quantity",
            "cost Quantity",
            "clean Rating",
            "when Day",
            "why ShortText",
            "photo Photo",
            "voice Voice");
    assertThat(imported.findings())
        .extracting(finding -> finding.row() + " " + finding.column())
        .containsExactly("3 type", "4 type", "8 type", "9 parameters", "10 label");
  }

  private static final String SETTINGS =
      """
      form_title;form_id;version;default_language;sanal_sector;sanal_audience;sanal_minutes
      Эмнэлэг;clinic;2;Mongolian (mn);health;patient;2
      """;

  private static final String QUESTIONS =
      """
      type;name;label;hint;required;relevant;constraint;parameters;sanal_key
      note;intro;Эмнэлгийн тухай асууя.
      geopoint;place;Хаана?;;TRUE
      select_one scale;overall;Ямар байсан бэ?;;yes;;;;yes
      select_multiple lacks;lacking;Юу дутсан бэ?;;;${overall} <= 3;not(selected(., 'none') and count-selected(.) > 1)

      integer;wait;Хэр удаан хүлээсэн бэ?;минут;;;. >= 0 and . <= 600
      decimal;cost;Хэдийг төлсөн бэ?;төгрөг;;;. >= 0 and . <= 1000000
      range;clean;Цэвэр байсан уу?;;;;;start=1 end=5 step=1
      begin_group;g;Дэлгэрэнгүй;;;${overall} <= 2
      date;when;Хэзээ?;;;;. <= today()
      text;why;Яагаад?;;;selected(${lacking}, 'water')
      end_group
      image;photo;Зураг?
      audio;voice;Дуугаа үлдээнэ үү?
      """;

  private static final String CHOICES =
      """
      list_name;name;label
      scale;1;Маш муу
      scale;2;Муу
      scale;3;Дунд
      scale;4;Сайн
      scale;5;Маш сайн
      lacks;water;Ус
      lacks;none;Юу ч биш
      """;

  /** Cells stand between semicolons; whole numbers become numbers, as a spreadsheet makes them. */
  private static void fill(Worksheet sheet, String rows) {
    List<String> lines = rows.lines().toList();
    for (int row = 0; row < lines.size(); row++) {
      String[] cells = lines.get(row).split(";", -1);
      for (int column = 0; column < cells.length; column++) {
        if (cells[column].matches("[0-9]+")) {
          sheet.value(row, column, Integer.parseInt(cells[column]));
        } else if (!cells[column].isEmpty()) {
          sheet.value(row, column, cells[column]);
        }
      }
    }
  }

  private static Sheet.Row row(int number, String... cells) {
    return new Sheet.Row(number, List.of(cells));
  }

  @Test
  void cellsAreReadAsASpreadsheetShowsThem() throws Exception {
    Path file = folder.resolve("cells.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Survey");
      sheet.value(1, 0, "type");
      sheet.value(1, 2, 1);
      sheet.value(1, 3, 2.5);
      sheet.value(1, 4, 1_000_000_000_000L);
      sheet.value(1, 5, true);
      sheet.value(4, 1, "Сайн уу");
      sheet.value(4, 3, "  ");
      sheet.hideColumn(1);
      sheet.hideRow(4);
      workbook.newWorksheet("mine").value(0, 0, "not looked at");
    }

    assertThat(XlsxFile.read(file, XlsFormImport::isSheet))
        .containsExactly(
            new Sheet(
                "Survey",
                List.of(
                    row(2, "type", "", "1", "2.5", "1000000000000", "true"),
                    row(5, "", "Сайн уу"))),
            new Sheet("mine", List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <c r="B2"><f>A1&amp;"x"</f><v>7</v></c>            | 7
          <c r="B2" t="str"><f>A1</f><v>text</v></c>          | text
          <c r="B2" t="inlineStr"><is><t>a&lt;b</t></is></c>  | a<b
          <c r="B2" t="inlineStr"><is><r><t>Са</t></r><r><rPr><b/></rPr><t>йн</t></r></is></c> | Сайн
          <c r="B2"><v>1e3</v></c>                            | 1000
          <c r="B2"><v>3.0</v></c>                            | 3
          """)
  void valuesOfFormulasAndNumbersAreTaken(String cell, String text) throws Exception {
    assertThat(XlsxFile.read(workbook(cell), _ -> true).getFirst().rows())
        .containsExactly(row(2, "", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <c r="B2" t="e"><v>#REF!</v></c>                | survey, row 2, B2: the cell is in error
          <c r="B2" t="str"><f>A1</f><v>#N/A</v></c>      | survey, row 2, B2: the cell is in error
          <c r="B2"><f>A1</f></c>                         | survey, row 2, B2: a formula without its result
          <c r="IX2" t="inlineStr"><is><t>x</t></is></c>  | survey, row 2: more than 256 columns
          <c r="ZZZZZZ2"><v>1</v></c>                     | the spreadsheet is damaged
          <c r="ŸŸ2"><v>1</v></c>                         | the spreadsheet is damaged
          <c r="B2" t="s"><v>2000000000</v></c>           | the spreadsheet is damaged
          <c r="B2" t="s"><v>-1</v></c>                   | the spreadsheet is damaged
          <c r="B2"><v>many</v></c>                       | the spreadsheet is damaged
          <c r="B2"><f t="shared" si="9"/></c>            | the spreadsheet is damaged
          <c r="B2" t="strange"><v>1</v></c>              | the spreadsheet is damaged
          <c r="B2">                                      | the spreadsheet is damaged
          <c r="B2"><v>&e;</v></c>                        | the spreadsheet is damaged
          """)
  void aBadCellIsRefusedWithTheReason(String cell, String reason) throws IOException {
    assertThat(refusal(workbook(cell))).startsWith(reason).contains(" — ");
  }

  /** So far that a calculation with it would not end; no spreadsheet shows it either. */
  @Test
  void aHugeNumberIsTakenAsItIsWritten() throws Exception {
    Path file = workbook("<c r=\"A2\"><v>1e999999999</v></c>");

    assertThat(XlsxFile.read(file, _ -> true).getFirst().rows())
        .containsExactly(row(2, "1E+999999999"));
  }

  @Test
  void foreignEntitiesAreNotFetched() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "hidden");
    String sheet =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + sheet("<c r=\"A2\" t=\"inlineStr\"><is><t>&e;</t></is></c>");

    assertThat(refusal(parts(sheet))).startsWith("the spreadsheet is damaged");
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    Path file = parts(sheet("") + " ".repeat(CheckedParts.MAX_UNPACKED));

    assertThat(Files.size(file)).isLessThan(100_000);
    assertThat(refusal(file))
        .isEqualTo(
            "the spreadsheet has more than 30 MB when it is unpacked — keep the sheets survey,"
                + " choices and settings");
  }

  @Test
  void endlessSheetsAreRefused() throws IOException {
    assertThat(refusal(workbook("<c/>".repeat(CheckedParts.MAX_CELLS + 1))))
        .startsWith("the spreadsheet has more than 300000 cells");
    assertThat(refusal(workbook("<c><f>1</f></c>".repeat(3_000))))
        .startsWith("the spreadsheet has more than 2000 formulas");
    assertThat(refusal(parts("<a>".repeat(200) + "</a>".repeat(200))))
        .startsWith("the spreadsheet is damaged");
  }

  @Test
  void aLargeFileIsNotOpened() throws IOException {
    Path file = folder.resolve("large.xlsx");
    Files.write(file, new byte[CheckedParts.MAX_FILE + 1]);

    assertThat(refusal(file)).startsWith("the file is larger than 5 MB");
  }

  @Test
  void whatIsNoSpreadsheetIsToldApart() throws IOException {
    Path text = Files.writeString(folder.resolve("a.xlsx"), "id: water\n");
    Path empty = Files.createFile(folder.resolve("b.xlsx"));
    Path old =
        Files.write(
            folder.resolve("c.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 17, (byte) 0xE0, 0});
    Path other = Files.write(folder.resolve("d.docx"), zip("word/document.xml", "<a/>"));
    Path bare = Files.write(folder.resolve("e.xlsx"), zip("xl/workbook.xml", "<a/>"));
    byte[] whole = Files.readAllBytes(workbook("<c r=\"A2\"><v>1</v></c>"));
    Path cut = Files.write(folder.resolve("f.xlsx"), Arrays.copyOf(whole, 300));

    assertThat(refusal(text)).startsWith("the file is no .xlsx spreadsheet");
    assertThat(refusal(empty)).startsWith("the file is no .xlsx spreadsheet");
    assertThat(refusal(old)).startsWith("an old .xls file, or one with a password");
    assertThat(refusal(other)).startsWith("the file is no .xlsx spreadsheet");
    assertThat(refusal(bare)).startsWith("the spreadsheet is damaged");
    assertThat(refusal(cut)).startsWith("the file is no .xlsx spreadsheet");
    assertThatThrownBy(() -> XlsxFile.read(folder.resolve("none.xlsx"), _ -> true))
        .isInstanceOf(IOException.class);
  }

  private static String refusal(Path file) {
    return String.valueOf(
        catchThrowableOfType(XlsxUnreadable.class, () -> XlsxFile.read(file, _ -> true))
            .getMessage());
  }

  /** A workbook with one sheet, in whose second row these cells stand. */
  private Path workbook(String cells) throws IOException {
    return parts(sheet(cells));
  }

  private static String sheet(String cells) {
    return "<worksheet><sheetData><row r=\"2\">" + cells + "</row></sheetData></worksheet>";
  }

  private Path parts(String sheet) throws IOException {
    String rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    byte[] bytes =
        zip(
            "[Content_Types].xml",
            "<Types/>",
            "xl/workbook.xml",
            "<workbook xmlns:r=\""
                + rels
                + "\"><sheets><sheet name=\"survey\" r:id=\"r1\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\""
                + " Target=\"worksheets/sheet1.xml\"/></Relationships>",
            "xl/worksheets/sheet1.xml",
            sheet);
    return Files.write(folder.resolve("made.xlsx"), bytes);
  }

  private static byte[] zip(String... namesAndParts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndParts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndParts[i]));
        zip.write(namesAndParts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
