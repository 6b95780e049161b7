package mn.sanal.admin.poster;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/**
 * One page to draw on, measured as an A4 sheet in points from its top left corner, whatever its
 * real size: all sheets of the A series have the same shape.
 */
final class Sheet {

  static final float WIDTH = 595.28f;
  static final float HEIGHT = 841.89f;

  private static final float LEADING = 1.25f;

  private final PDPageContentStream out;

  Sheet(PDPageContentStream out, float realWidth) throws IOException {
    this.out = out;
    out.transform(Matrix.getScaleInstance(realWidth / WIDTH, realWidth / WIDTH));
  }

  void box(float x, float top, float width, float height, Color colour) throws IOException {
    out.setNonStrokingColor(colour);
    out.addRect(x, HEIGHT - top - height, width, height);
    out.fill();
  }

  /** A code with its white border. */
  void code(QrCode code, float x, float top, float width) throws IOException {
    box(x, top, width, width, Color.WHITE);
    float module = width / (code.side() + 2 * QrCode.QUIET);
    float left = x + QrCode.QUIET * module;
    float above = HEIGHT - top - QrCode.QUIET * module;
    out.setNonStrokingColor(Color.BLACK);
    for (int row = 0; row < code.side(); row++) {
      for (int column = 0; column < code.side(); column++) {
        if (code.isDark(column, row)) {
          out.addRect(left + column * module, above - (row + 1) * module, module, module);
        }
      }
    }
    out.fill();
  }

  /**
   * Writes words in the middle of a strip, as large as they fit.
   *
   * @return where the strip below begins
   */
  float middle(String words, float x, float top, float width, int mostLines, Style style)
      throws IOException {
    String shown = shown(words, style.font);
    float size = style.size;
    List<String> lines = lines(shown, style.font, size, width);
    while (lines.size() > mostLines && size > 8) {
      size--;
      lines = lines(shown, style.font, size, width);
    }
    float baseline = top;
    for (String line : lines) {
      baseline += size * LEADING;
      write(line, x + (width - width(line, style.font, size)) / 2, baseline, style, size);
    }
    return baseline + size * 0.4f;
  }

  /** Writes words from the left, broken into lines; returns where the strip below begins. */
  float left(String words, float x, float top, float width, Style style) throws IOException {
    float baseline = top;
    for (String line : lines(shown(words, style.font), style.font, style.size, width)) {
      baseline += style.size * LEADING;
      write(line, x, baseline, style, style.size);
    }
    return baseline + style.size * 0.4f;
  }

  /** How words look. */
  record Style(PDFont font, float size, Color colour) {}

  private void write(String line, float x, float baseline, Style style, float size)
      throws IOException {
    out.beginText();
    out.setNonStrokingColor(style.colour);
    out.setFont(style.font, size);
    out.newLineAtOffset(x, HEIGHT - baseline);
    out.showText(line);
    out.endText();
  }

  /** A word that is wider than the strip is cut where it ends. */
  private static List<String> lines(String words, PDFont font, float size, float width)
      throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, font, size) <= width) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = word;
      while (width(line, font, size) > width) {
        int cut = line.length();
        while (cut > 1 && width(line.substring(0, cut), font, size) > width) {
          cut--;
        }
        lines.add(line.substring(0, cut));
        line = line.substring(cut);
      }
    }
    lines.add(line);
    return lines;
  }

  private static float width(String line, PDFont font, float size) throws IOException {
    return font.getStringWidth(line) / 1000 * size;
  }

  /** Without the signs that the font does not have, such as pictures. */
  private static String shown(String words, PDFont font) {
    var shown = new StringBuilder();
    words
        .strip()
        .codePoints()
        .map(sign -> Character.isWhitespace(sign) ? ' ' : sign)
        .filter(sign -> has(font, sign))
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean has(PDFont font, int sign) {
    try {
      return font.encode(Character.toString(sign)).length > 0;
    } catch (IOException | IllegalArgumentException _) {
      return false;
    }
  }

  /** The sizes to print on. */
  enum Paper {
    A4(595.28f, 841.89f),
    A5(419.53f, 595.28f);

    final float width;
    final float height;

    Paper(float width, float height) {
      this.width = width;
      this.height = height;
    }

    static Paper named(String name) {
      return name.toLowerCase(Locale.ROOT).equals("a5") ? A5 : A4;
    }
  }
}
