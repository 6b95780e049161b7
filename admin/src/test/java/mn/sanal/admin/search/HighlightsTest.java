package mn.sanal.admin.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

class HighlightsTest {

  private static final String[] PIECES = {
    "эмийн",
    " ",
    "сан",
    "<",
    ">",
    "&",
    "\"",
    "'",
    "<script>",
    "</mark>",
    "<mark>",
    "&amp;",
    "\n",
    "😀",
    "\uD83D",
    "\uDE00",
    "emiin",
    "санд",
    ".",
    "\u0000",
    "ө",
    "[хассан]"
  };

  private final Highlights highlights = new Highlights();

  @Test
  void marksEveryInflectionInEitherScript() {
    assertThat(
            highlights.whole(
                "Эмийн санд очив. Emiin san haalttai.", Reading.ofWords("эмийн сангаас")))
        .isEqualTo(
            "<mark>Эмийн</mark> <mark>санд</mark> очив. <mark>Emiin</mark> <mark>san</mark>"
                + " haalttai.");
  }

  @Test
  void escapesEverythingAround() {
    assertThat(highlights.whole("<b>эмийн</b> & \"сан\"", Reading.ofWords("эм")))
        .isEqualTo("&lt;b&gt;<mark>эмийн</mark>&lt;/b&gt; &amp; &quot;сан&quot;");
  }

  @Test
  void anExcerptHoldsTheFoundWord() {
    String text = "Урт өгүүлбэр ".repeat(100) + "амлодипин тасарсан " + "бас нэг ".repeat(100);

    assertThat(highlights.excerpt(text, Reading.ofWords("amlodipin")))
        .contains("<mark>амлодипин</mark>")
        .startsWith("… ")
        .endsWith(" …")
        .hasSizeLessThan(400);
  }

  @Test
  void noTextBecomesMarkup() {
    for (long seed = 0; seed < 3_000; seed++) {
      var random = new Random(seed);
      var text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      Reading typed = Reading.ofWords(PIECES[random.nextInt(PIECES.length)] + " сан");

      String whole = highlights.whole(text.toString(), typed);
      String excerpt = highlights.excerpt(text.toString().repeat(8), typed);

      String plain = whole.replace("<mark>", "").replace("</mark>", "");
      assertThat(plain).as("seed %d", seed).doesNotContain("<").doesNotContain(">");
      assertThat(HtmlUtils.htmlUnescape(plain)).as("seed %d", seed).isEqualTo(text.toString());
      assertThat(excerpt.replace("<mark>", "").replace("</mark>", ""))
          .as("seed %d", seed)
          .doesNotContain("<")
          .doesNotContain(">");
    }
  }
}
