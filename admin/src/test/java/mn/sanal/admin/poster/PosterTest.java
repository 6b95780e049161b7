package mn.sanal.admin.poster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import mn.sanal.i18n.Messages;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A poster as it comes out of the printer. */
class PosterTest {

  private static final String BOT = "https://t.me/sanal_test_bot?start=8519-SHC1";
  private static final String CHAT = "https://sanal.example.mn/chat?start=8519-SHC1";

  private static final Poster POSTER =
      new Poster(
          "Зүүнхангай сумын эрүүл мэндийн төв",
          "Увс, Зүүнхангай",
          List.of(new Poster.Way("Телеграмаар", BOT), new Poster.Way("Телеграмгүй бол", CHAT)),
          "Өвс ТББ · 7700-0000");

  @ParameterizedTest
  @EnumSource
  void aPhoneReadsBothCodesOnEitherPaper(Sheet.Paper paper) throws IOException, NotFoundException {
    try (PDDocument document = printed(POSTER, paper)) {
      BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(0, 110);
      keep(seen, "poster-" + paper);

      assertThat(codes(seen)).containsExactlyInAnyOrder(BOT, CHAT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void hasTheSizeOfItsPaper(Sheet.Paper paper) throws IOException {
    try (PDDocument document = printed(POSTER, paper)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(paper.width);
      assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(paper.height);
    }
  }

  @Test
  void theTextIsMongolianAndItsFontsAreInTheFile() throws IOException {
    try (PDDocument document = printed(POSTER, Sheet.Paper.A4)) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");

      assertThat(text)
          .contains("Зүүнхангай сумын эрүүл мэндийн төв")
          .contains("Үйлчилгээг үнэлээрэй!")
          .contains("Өвс ТББ · 7700-0000")
          .contains("t.me/sanal_test_bot?start=8519-SHC1");
      PDPage page = document.getPage(0);
      for (COSName name : page.getResources().getFontNames()) {
        assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
      }
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("mn-MN");
    }
  }

  @Test
  void withoutABotThereIsOneCode() throws IOException, NotFoundException {
    Poster alone = new Poster("Сургууль", "Увс", List.of(new Poster.Way("Утсаараа", CHAT)), "");
    try (PDDocument document = printed(alone, Sheet.Paper.A4)) {
      BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(0, 110);
      keep(seen, "poster-alone");

      assertThat(codes(seen)).containsExactly(CHAT);
    }
  }

  @Test
  void noLineRunsIntoAnother() throws IOException {
    String three =
        "Баянзүрх дүүргийн 20-р хорооны өрхийн эрүүл мэндийн төвийн салбар тасаг ".repeat(2);
    Poster full =
        new Poster(
            three,
            "Улаанбаатар, Баянзүрх, 20-р хороо",
            List.of(
                new Poster.Way("Телеграмаар", BOT),
                new Poster.Way("Телеграмгүй бол", CHAT.replace("sanal", "sanal.burtgel.example"))),
            "Өвс ТББ · 7700-0000");
    Poster alone = new Poster(three, "Увс", List.of(new Poster.Way("Утсаараа", CHAT)), "");
    for (Poster poster : List.of(full, alone)) {
      try (PDDocument document = printed(poster, Sheet.Paper.A4)) {
        keep(
            new PDFRenderer(document).renderImageWithDPI(0, 110),
            "poster-full-" + poster.ways().size());
        var byPosition = new PDFTextStripper();
        byPosition.setSortByPosition(true);

        assertThat(byPosition.getText(document).replaceAll("\\s+", " "))
            .contains(three.strip())
            .containsSubsequence(
                "1. Утасныхаа камераар кодыг уншуулна.",
                "3. Гомдол, санал, талархлаа ч бичиж болно. Хариуг мөн тэндээс авна.",
                "Нэр, утас асуухгүй. Хэн хариулсныг хэнд ч харуулахгүй.");
      }
    }
  }

  @Test
  void aLongOrStrangeNameStillFits() throws IOException, NotFoundException {
    Poster strange =
        new Poster(
            "😀 \u0000 " + "Нэгдсэнэмнэлгийнамбулаторийнтасаг".repeat(3) + "\uD800 ᠮᠣᠩᠭᠣᠯ",
            "Увс",
            POSTER.ways(),
            "x".repeat(240));
    try (PDDocument document = printed(strange, Sheet.Paper.A5)) {
      assertThat(codes(new PDFRenderer(document).renderImageWithDPI(0, 150))).hasSize(2);
      assertThat(new PDFTextStripper().getText(document)).contains("Нэгдсэн");
    }
  }

  private static PDDocument printed(Poster poster, Sheet.Paper paper) throws IOException {
    return Loader.loadPDF(poster.print(paper, Messages.load()));
  }

  private static List<String> codes(BufferedImage seen) throws NotFoundException {
    int[] pixels = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
    var source = new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), pixels);
    List<String> found = new ArrayList<>();
    Stream.of(new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source))))
        .map(Result::getText)
        .forEach(found::add);
    return found;
  }

  /** To be looked at. */
  private static void keep(BufferedImage seen, String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "posters"));
    assertThat(ImageIO.write(seen, "png", folder.resolve(name + ".png").toFile())).isTrue();
  }
}
