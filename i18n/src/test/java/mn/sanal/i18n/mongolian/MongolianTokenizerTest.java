package mn.sanal.i18n.mongolian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MongolianTokenizerTest {

  @ParameterizedTest
  @CsvSource({
    "20-р, 20",
    "20р, 20",
    "20–р, 20",
    "3-дугаар, 3",
    "20-иод, 20",
    "ХЭҮТ-ийн, ХЭҮТ",
    "ЭМЯ-НЫ, ЭМЯ",
    "УИХ-д, УИХ",
    "covid-ийн, covid",
    "5-аас, 5",
    "2026-оны, 2026 оны",
    "20-r, 20",
    "HEUT-iin, HEUT",
  })
  void takesAnEndingBehindAHyphenToTheWordBefore(String typed, String words) throws IOException {
    assertThat(words(typed)).containsExactly(words.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"витамин-Д", "витамин-д", "эмийн-сан", "орон-сууц", "24-7", "ам-бүл", "3D-н-5"})
  void leavesWordsBehindAHyphenAsWords(String typed) throws IOException {
    assertThat(words(typed)).hasSizeGreaterThan(1);
  }

  @Test
  void takesNoEndingOverABlank() throws IOException {
    assertThat(words("20 р ХЭҮТ ийн УИХ - д"))
        .containsExactly("20", "р", "ХЭҮТ", "ийн", "УИХ", "д");
  }

  @Test
  void seesTheHyphenHoweverLongTheTextBefore() throws IOException {
    for (int length : new int[] {200, 254, 255, 256, 4095, 4096, 4097, 9000}) {
      assertThat(words(" ".repeat(length) + "ХЭҮТ-ийн эм")).containsExactly("ХЭҮТ", "эм");
    }
  }

  @Test
  void cutsAWordWithoutEnd() throws IOException {
    assertThat(words("ө".repeat(600) + "-ийн")).hasSize(3).last().asString().hasSize(90);
  }

  private static List<String> words(String text) throws IOException {
    List<String> words = new ArrayList<>();
    try (Tokenizer tokenizer = new MongolianTokenizerFactory(new HashMap<>()).create()) {
      tokenizer.setReader(new StringReader(text));
      var term = tokenizer.addAttribute(CharTermAttribute.class);
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        words.add(term.toString());
      }
      tokenizer.end();
    }
    return words;
  }
}
