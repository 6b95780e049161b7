package mn.sanal.i18n.mongolian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws that hold for any text. The seed names the case. */
class AnalyzerProperties {

  private static final int TEXTS = 3000;
  private static final String LETTERS =
      "абвгдеёжзийклмноөпрстуүфхцчшщъыьэюяєїѳАӨҮabcehijkmnopqtuvxyzöüÖÜ'- .5\t\u0306\u0301";
  private static final int[] ODD = {
    0, 0xD800, 0xDC00, 0x1F469, 0x200D, 0x202E, 0x0130, 0x03A3, 0xFFFF, 0x1E9E, 0x1100, 0x0378,
    0x05D0, 0x0627, 0x0644, 0x2067, 0x1F1F2, 0x1F1F3, 0x1F3FD, 0xFE0F, 0x182E, 0x180E, 0x0E01,
    0x4E00, 0xAC00, 0x2011, 0x2013, 0xAD, 0x345, 0x10400, 0x1D7CF, 0xFB01
  };

  /** Short texts, and now and then one that is longer than any word may be. */
  private static String text(Random random) {
    int length = random.nextInt(50) == 0 ? 200 + random.nextInt(900) : random.nextInt(40);
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(12)) {
        case 0 -> text.appendCodePoint(ODD[random.nextInt(ODD.length)]);
        case 1 -> text.append((char) random.nextInt(Character.MAX_VALUE));
        default -> text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void foldingTwiceIsFoldingOnce(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      String once = Letters.fold(text(random));
      assertThat(Letters.fold(once)).isEqualTo(once);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void caseAndLookAlikesChangeNoToken(long seed) {
    var random = new Random(seed);
    for (List<String> row : sample(random)) {
      String word = row.get(1);
      String typed =
          word.replace('ө', random.nextBoolean() ? 'є' : 'ѳ').replace('ү', 'ї').replace('о', 'o');
      assertThat(WordKeys.of(word.toUpperCase(Locale.ROOT))).isEqualTo(WordKeys.of(word));
      assertThat(WordKeys.of(typed)).isEqualTo(WordKeys.of(word));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aWordMeetsItselfTypedInLatinLetters(long seed) {
    var random = new Random(seed);
    for (List<String> row : sample(random)) {
      String word = row.get(1);
      String typed = Latin.of(word, random);
      assertThat(WordKeys.of(typed)).as(typed).containsAnyElementsOf(WordKeys.of(word));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void tokensLieInsideTheTextAndInItsOrder(long seed) throws IOException {
    var random = new Random(seed);
    for (Analyzer analyzer :
        List.of(MongolianAnalyzer.stems(), MongolianAnalyzer.exact(), MongolianAnalyzer.loose())) {
      for (int i = 0; i < TEXTS; i++) {
        assertInside(analyzer, text(random));
      }
    }
  }

  /** So that a text may be read piece by piece, and a piece be remembered. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theTokensOfATextAreThoseOfItsPartsBetweenBlanks(long seed) throws IOException {
    var random = new Random(seed);
    for (Analyzer analyzer :
        List.of(MongolianAnalyzer.stems(), MongolianAnalyzer.exact(), MongolianAnalyzer.loose())) {
      for (int i = 0; i < TEXTS; i++) {
        String text = text(random);
        List<String> ofParts = new ArrayList<>();
        var parts = new StringTokenizer(text);
        while (parts.hasMoreTokens()) {
          ofParts.addAll(tokens(analyzer, parts.nextToken()));
        }
        assertThat(tokens(analyzer, text)).as(codes(text)).isEqualTo(ofParts);
      }
    }
  }

  @Test
  void aRememberedWordHasTheKeysThatWereWorkedOut() {
    for (List<String> row : Resource.rows("paradigms.tsv")) {
      String word = row.get(1);
      char[] letters = word.toCharArray();
      for (int read = 0; read < 2; read++) {
        assertThat(strings(KeyKind.STEMS.of(letters, letters.length))).isEqualTo(WordKeys.of(word));
        assertThat(strings(KeyKind.LOOSE.of(letters, letters.length)))
            .isEqualTo(WordKeys.loose(word));
      }
    }
  }

  private static List<String> strings(char[][] keys) {
    return Stream.of(keys).map(String::new).toList();
  }

  private static String codes(String text) {
    return text.chars().mapToObj(Integer::toHexString).collect(Collectors.joining(" "));
  }

  /** What was read before, in this thread or another, changes no word's keys. */
  @Test
  void keysAreTheSameWhateverWasReadBefore() {
    Stream<String> words =
        IntStream.range(0, 400_000)
            .parallel()
            .mapToObj(i -> "сургууль" + Integer.toString(i % 90_000, 29).replaceAll("\\d", "ө"));
    Stream<String> real = Resource.rows("paradigms.tsv").parallelStream().map(row -> row.get(1));
    var cache = new KeyCache(word -> List.of(word, "_" + word));
    Stream.concat(words, real)
        .forEach(
            word -> {
              char[][] keys = cache.of((word + "junk").toCharArray(), word.length());
              assertThat(new String(keys[0])).isEqualTo(word);
              assertThat(new String(keys[1])).isEqualTo("_" + word);
            });
  }

  private static List<String> tokens(Analyzer analyzer, String text) {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  private static void assertInside(Analyzer analyzer, String text) throws IOException {
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      var offset = stream.addAttribute(OffsetAttribute.class);
      var term = stream.addAttribute(CharTermAttribute.class);
      var increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int last = 0;
      boolean first = true;
      while (stream.incrementToken()) {
        assertThat(offset.startOffset()).isBetween(last, offset.endOffset());
        assertThat(offset.endOffset()).isLessThanOrEqualTo(text.length());
        assertThat(term.toString()).isNotEmpty().doesNotContain("\t", "\n");
        assertThat(increment.getPositionIncrement()).isGreaterThanOrEqualTo(first ? 1 : 0);
        last = offset.startOffset();
        first = false;
      }
      stream.end();
    }
  }

  private static List<List<String>> sample(Random random) {
    List<List<String>> rows = new ArrayList<>(Resource.rows("paradigms.tsv"));
    Collections.shuffle(rows, random);
    return rows.subList(0, 500);
  }
}
