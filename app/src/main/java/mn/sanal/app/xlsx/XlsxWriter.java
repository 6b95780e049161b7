package mn.sanal.app.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import mn.sanal.dialogue.xlsform.Sheet;
import org.dhatim.fastexcel.reader.CellAddress;

/**
 * Writes sheets of text cells (ECMA-376, the few parts that are needed). The library that reads has
 * a sister that writes, but that one says of every sheet that it is a single cell, which pyxform
 * and others believe.
 */
final class XlsxWriter {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /** What XML 1.0 cannot say at all. */
  private static final Pattern UNSAYABLE =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

  private final ZipOutputStream zip;

  private XlsxWriter(ZipOutputStream zip) {
    this.zip = zip;
  }

  /** The bytes are the same whenever they are written. */
  static byte[] bytes(List<Sheet> sheets) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      new XlsxWriter(zip).write(sheets);
    }
    return bytes.toByteArray();
  }

  private void write(List<Sheet> sheets) throws IOException {
    part(
        "[Content_Types].xml",
        "<Types xmlns='"
            + PACKAGE
            + "content-types'><Default Extension='rels'"
            + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Default Extension='xml' ContentType='application/xml'/>"
            + type("workbook", "sheet.main")
            + type("styles", "styles")
            + each(sheets, i -> type("worksheets/sheet" + i, "worksheet"))
            + "</Types>");
    part("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
    part(
        "xl/workbook.xml",
        "<workbook xmlns='"
            + MAIN
            + "' xmlns:r='"
            + RELATIONS
            + "'><sheets>"
            + each(
                sheets,
                i ->
                    "<sheet name='%s' sheetId='%d' r:id='r%d'/>"
                        .formatted(sheets.get(i - 1).name(), i, i))
            + "</sheets></workbook>");
    part(
        "xl/_rels/workbook.xml.rels",
        relations(
            each(sheets, i -> relation(i, "worksheet", "worksheets/sheet" + i + ".xml"))
                + relation(sheets.size() + 1, "styles", "styles.xml")));
    part("xl/styles.xml", styles());
    for (int i = 1; i <= sheets.size(); i++) {
      part("xl/worksheets/sheet" + i + ".xml", worksheet(sheets.get(i - 1).rows()));
    }
  }

  private void part(String name, String xml) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
    zip.putNextEntry(entry);
    zip.write(
        ("<?xml version='1.0' encoding='UTF-8' standalone='yes'?>" + xml)
            .getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String each(List<Sheet> sheets, IntFunction<String> written) {
    return IntStream.rangeClosed(1, sheets.size()).mapToObj(written).collect(Collectors.joining());
  }

  private static String type(String part, String type) {
    return "<Override PartName='/xl/" + part + ".xml' ContentType='" + TYPE + type + "+xml'/>";
  }

  private static String relations(String relations) {
    return "<Relationships xmlns='" + PACKAGE + "relationships'>" + relations + "</Relationships>";
  }

  private static String relation(int id, String type, String target) {
    return "<Relationship Id='r%d' Type='%s/%s' Target='%s'/>"
        .formatted(id, RELATIONS, type, target);
  }

  /** Plain, and bold for headings. */
  private static String styles() {
    String font = "<sz val='11'/><name val='Calibri'/>";
    return "<styleSheet xmlns='"
        + MAIN
        + "'><fonts count='2'><font>"
        + font
        + "</font><font><b/>"
        + font
        + "</font></fonts><fills count='2'><fill><patternFill"
        + " patternType='none'/></fill><fill><patternFill"
        + " patternType='gray125'/></fill></fills><borders"
        + " count='1'><border/></borders><cellStyleXfs count='1'><xf/></cellStyleXfs><cellXfs"
        + " count='2'><xf xfId='0'/><xf xfId='0' fontId='1' applyFont='1'/></cellXfs><cellStyles"
        + " count='1'><cellStyle name='Normal' xfId='0' builtinId='0'/></cellStyles></styleSheet>";
  }

  private static String worksheet(List<Sheet.Row> rows) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XML.createXMLStreamWriter(text);
      xml.writeStartElement("worksheet");
      xml.writeDefaultNamespace(MAIN);
      frozenHeadings(xml);
      xml.writeStartElement("sheetData");
      for (Sheet.Row row : rows) {
        row(xml, row);
      }
      xml.writeEndElement();
      xml.writeEndElement();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private static void frozenHeadings(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("sheetViews");
    xml.writeStartElement("sheetView");
    xml.writeAttribute("workbookViewId", "0");
    xml.writeEmptyElement("pane");
    xml.writeAttribute("ySplit", "1");
    xml.writeAttribute("topLeftCell", "A2");
    xml.writeAttribute("activePane", "bottomLeft");
    xml.writeAttribute("state", "frozen");
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEmptyElement("sheetFormatPr");
    xml.writeAttribute("defaultRowHeight", "15");
    xml.writeAttribute("defaultColWidth", "24");
  }

  private static void row(XMLStreamWriter xml, Sheet.Row row) throws XMLStreamException {
    xml.writeStartElement("row");
    xml.writeAttribute("r", String.valueOf(row.number()));
    for (int column = 0; column < row.cells().size(); column++) {
      String text = UNSAYABLE.matcher(row.cells().get(column)).replaceAll("");
      if (!text.isEmpty()) {
        xml.writeStartElement("c");
        xml.writeAttribute("r", new CellAddress(row.number() - 1, column).toString());
        xml.writeAttribute("s", row.number() == 1 ? "1" : "0");
        xml.writeAttribute("t", "inlineStr");
        xml.writeStartElement("is");
        xml.writeStartElement("t");
        xml.writeAttribute("xml:space", "preserve");
        xml.writeCharacters(text);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
      }
    }
    xml.writeEndElement();
  }
}
