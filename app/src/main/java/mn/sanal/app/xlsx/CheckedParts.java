package mn.sanal.app.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of a workbook after they were found harmless. The library that reads them believes what
 * it is told: a cell in a column of a billion, or a text of that number, would fill the memory. So
 * size, columns and numbers are looked at before, and only what was looked at is handed on.
 */
final class CheckedParts {

  static final int MAX_FILE = 5_000_000;
  static final int MAX_UNPACKED = 30_000_000;
  static final int MAX_CELLS = 300_000;

  private static final int MAX_PARTS = 1_000;
  private static final int MAX_TEXTS = 100_000;
  private static final int MAX_FORMULAS = 2_000;
  private static final int MAX_VALUE = 32_767;
  private static final int MAX_DEPTH = 100;
  private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private static final Pattern PLACE = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}");

  private static final XMLInputFactory XML = factory();

  private final ByteArrayOutputStream checked = new ByteArrayOutputStream();
  private int unpacked;
  private int cells;
  private int formulas;

  private CheckedParts() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** A workbook of the same parts, without pictures and the like. */
  static InputStream of(Path file) throws IOException, XlsxUnreadable {
    if (Files.size(file) > MAX_FILE) {
      throw new XlsxUnreadable(
          "the file is larger than " + MAX_FILE / 1_000_000 + " MB",
          "take out pictures and other sheets");
    }
    refuseOldExcel(file);
    CheckedParts parts = new CheckedParts();
    try (ZipFile zip = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(parts.checked)) {
      if (zip.stream()
          .noneMatch(part -> part.getName().toLowerCase(Locale.ROOT).startsWith("xl/"))) {
        throw notXlsx();
      }
      if (zip.size() > MAX_PARTS) {
        throw tooLarge(MAX_PARTS + " parts");
      }
      for (ZipEntry entry : zip.stream().map(part -> (ZipEntry) part).toList()) {
        String name = entry.getName();
        String small = name.toLowerCase(Locale.ROOT);
        if (small.endsWith(".xml") || small.endsWith(".rels")) {
          byte[] xml = parts.unpack(zip, entry);
          parts.check(xml);
          out.putNextEntry(new ZipEntry(name));
          out.write(xml);
          out.closeEntry();
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw notXlsx();
    } catch (EOFException e) {
      throw damaged();
    }
    return new ByteArrayInputStream(parts.checked.toByteArray());
  }

  private static void refuseOldExcel(Path file) throws IOException, XlsxUnreadable {
    try (InputStream in = Files.newInputStream(file)) {
      if (Arrays.equals(in.readNBytes(OLD_EXCEL.length), OLD_EXCEL)) {
        throw new XlsxUnreadable(
            "an old .xls file, or one with a password", "save it as .xlsx without a password");
      }
    }
  }

  private byte[] unpack(ZipFile zip, ZipEntry entry) throws IOException, XlsxUnreadable {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] xml = in.readNBytes(MAX_UNPACKED - unpacked + 1);
      unpacked += xml.length;
      if (unpacked > MAX_UNPACKED) {
        throw tooLarge(MAX_UNPACKED / 1_000_000 + " MB when it is unpacked");
      }
      return xml;
    }
  }

  private void check(byte[] xml) throws XlsxUnreadable {
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(xml));
      int depth = 0;
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > MAX_DEPTH) {
              throw damaged();
            }
            if (reader.getLocalName().equals("c")) {
              cell(reader);
              depth--;
            }
          }
          case XMLStreamConstants.END_ELEMENT -> depth--;
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw damaged();
          default -> {}
        }
      }
    } catch (XMLStreamException | RuntimeException e) {
      throw damaged();
    }
  }

  /** Goes on to the end of one cell. */
  private void cell(XMLStreamReader reader) throws XMLStreamException, XlsxUnreadable {
    if (++cells > MAX_CELLS) {
      throw tooLarge(MAX_CELLS + " cells");
    }
    String place = reader.getAttributeValue(null, "r");
    if (place != null && !PLACE.matcher(place).matches()) {
      throw damaged();
    }
    boolean isText = "s".equals(reader.getAttributeValue(null, "t"));
    StringBuilder value = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          value.setLength(0);
          if (reader.getLocalName().equals("f") && ++formulas > MAX_FORMULAS) {
            throw tooLarge(MAX_FORMULAS + " formulas");
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            value.append(reader.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          switch (reader.getLocalName()) {
            case "v" -> value(value.toString(), isText);
            case "f" -> value(value.toString(), false);
            default -> {}
          }
        }
        default -> {}
      }
    }
  }

  private static void value(String value, boolean isText) throws XlsxUnreadable {
    boolean good =
        isText
            ? value.matches("[0-9]{1,6}") && Integer.parseInt(value) < MAX_TEXTS
            : value.length() <= MAX_VALUE;
    if (!good) {
      throw damaged();
    }
  }

  static XlsxUnreadable notXlsx() {
    return new XlsxUnreadable(
        "the file is no .xlsx spreadsheet", "save it as an Excel workbook (.xlsx)");
  }

  static XlsxUnreadable damaged() {
    return new XlsxUnreadable(
        "the spreadsheet is damaged", "open it in a spreadsheet program and save it anew");
  }

  private static XlsxUnreadable tooLarge(String limit) {
    return new XlsxUnreadable(
        "the spreadsheet has more than " + limit, "keep the sheets survey, choices and settings");
  }
}
