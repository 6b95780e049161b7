package mn.sanal.admin.poster;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A poster in Mongolian: what it is for, the facility, and a code for each way into the chat.
 *
 * @param ways by Telegram, where there is a bot, and by browser
 * @param contact who runs it and how to reach them, or empty
 */
record Poster(String facility, String place, List<Way> ways, String contact) {

  private static final Color SKY = new Color(0x0a5a8f);
  private static final Color PALE = new Color(0xe2eff8);
  private static final Color INK = new Color(0x16211c);
  private static final Color GREY = new Color(0x4b5a53);
  private static final List<String> STEPS = List.of("poster.step1", "poster.step2", "poster.step3");
  private static final float MARGIN = 40;
  private static final float INNER = Sheet.WIDTH - 2 * MARGIN;

  /**
   * A way into the chat.
   *
   * @param address what the code says, printed below it too
   */
  record Way(String title, String address) {}

  Poster {
    ways = List.copyOf(ways);
  }

  /** As a PDF file of one page. */
  byte[] print(Sheet.Paper paper, Messages messages) {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var page = new PDPage(new PDRectangle(paper.width, paper.height));
      document.addPage(page);
      document.getDocumentCatalog().setLanguage("mn-MN");
      document.getDocumentInformation().setTitle(facility);
      PDFont regular = font(document, "NotoSans-Regular.ttf");
      PDFont bold = font(document, "NotoSans-Bold.ttf");
      try (var out = new PDPageContentStream(document, page)) {
        new Drawing(new Sheet(out, paper.width), regular, bold, messages).draw();
      }
      document.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static PDFont font(PDDocument document, String name) throws IOException {
    try (InputStream file = Poster.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return PDType0Font.load(document, file, true);
    }
  }

  private final class Drawing {

    private final Sheet sheet;
    private final PDFont regular;
    private final PDFont bold;
    private final Messages messages;

    Drawing(Sheet sheet, PDFont regular, PDFont bold, Messages messages) {
      this.sheet = sheet;
      this.regular = regular;
      this.bold = bold;
      this.messages = messages;
    }

    void draw() throws IOException {
      sheet.box(0, 0, Sheet.WIDTH, 160, SKY);
      float at =
          sheet.middle(text("poster.name"), MARGIN, 18, INNER, 1, style(bold, 22, Color.WHITE));
      sheet.middle(text("poster.headline"), MARGIN, at, INNER, 2, style(bold, 40, Color.WHITE));
      at = sheet.middle(facility, MARGIN, 172, INNER, 3, style(bold, 27, INK));
      at = sheet.middle(place, MARGIN, at, INNER, 1, style(regular, 15, GREY));
      at = codes(Math.max(at + 10, 290));
      for (int step = 0; step < STEPS.size(); step++) {
        sheet.left(step + 1 + ".", MARGIN + 20, at, 28, style(bold, 18, SKY));
        at =
            sheet.left(text(STEPS.get(step)), MARGIN + 48, at, INNER - 68, style(regular, 18, INK));
      }
      sheet.middle(
          text("poster.promise"), MARGIN, Sheet.HEIGHT - 74, INNER, 2, style(bold, 13, GREY));
      if (!contact.isBlank()) {
        sheet.middle(contact, MARGIN, Sheet.HEIGHT - 36, INNER, 1, style(regular, 10, GREY));
      }
    }

    private float codes(float top) throws IOException {
      float gap = 24;
      float width = ways.size() > 1 ? (INNER - gap) / 2 : 260;
      float x = (Sheet.WIDTH - ways.size() * width - (ways.size() - 1) * gap) / 2;
      float height = width + 48;
      for (Way way : ways) {
        sheet.box(x, top, width, height, PALE);
        float below = sheet.middle(way.title(), x, top + 2, width, 1, style(bold, 17, SKY));
        float side = width - 24;
        sheet.code(QrCode.of(way.address()), x + 12, below, side);
        sheet.middle(
            way.address().replaceFirst("^https?://", ""),
            x + 8,
            below + side,
            width - 16,
            2,
            style(regular, 11, GREY));
        x += width + gap;
      }
      return top + height + 10;
    }

    private Sheet.Style style(PDFont font, float size, Color colour) {
      return new Sheet.Style(font, size, colour);
    }

    private String text(String key) {
      return messages.text(Language.MONGOLIAN, key);
    }
  }
}
