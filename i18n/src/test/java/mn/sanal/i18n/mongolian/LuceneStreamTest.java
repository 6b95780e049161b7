package mn.sanal.i18n.mongolian;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Lucene's own laws of a token stream, over random text and real words. */
public final class LuceneStreamTest extends BaseTokenStreamTestCase {

  private static final String REAL =
      "Манай сумын эмнэлгийн 20-р өрөөнд ХЭҮТ-ийн ажилтан алга, emneleg-iin daraalal ih urt.";

  private static Analyzer[] all = {};

  @BeforeClass
  public static void open() {
    all =
        new Analyzer[] {
          MongolianAnalyzer.stems(), MongolianAnalyzer.exact(), MongolianAnalyzer.loose()
        };
  }

  @AfterClass
  public static void close() {
    for (Analyzer analyzer : all) {
      analyzer.close();
    }
    all = new Analyzer[0];
  }

  @Test
  public void testRandomTextBreaksNoLaw() throws IOException {
    for (Analyzer analyzer : all) {
      checkRandomData(random(), analyzer, 200 * RANDOM_MULTIPLIER);
    }
  }

  @Test
  public void testLongRandomTextBreaksNoLaw() throws IOException {
    for (Analyzer analyzer : all) {
      checkRandomData(random(), analyzer, 5 * RANDOM_MULTIPLIER, 8192);
    }
  }

  @Test
  public void testTheSameTextGivesTheSameTokens() throws IOException {
    for (Analyzer analyzer : all) {
      checkAnalysisConsistency(random(), analyzer, random().nextBoolean(), REAL);
      checkAnalysisConsistency(random(), analyzer, random().nextBoolean(), REAL, true);
    }
  }

  @Test
  public void testAStreamThatWasNotResetRefuses() throws IOException {
    for (Analyzer analyzer : all) {
      checkResetException(analyzer, REAL);
    }
  }

  @Test
  public void testEndingsBehindAHyphenAreOfTheWordBefore() throws IOException {
    assertAnalyzesTo(
        MongolianAnalyzer.exact(),
        "20-р сургууль, ХЭҮТ-ийн дарга",
        new String[] {"20", "сургууль", "хэүт", "дарга"},
        new int[] {0, 5, 15, 24},
        new int[] {4, 13, 23, 29},
        new int[] {1, 1, 1, 1});
  }

  @Test
  public void testAllKeysOfAWordStandAtItsPlace() throws IOException {
    assertAnalyzesTo(
        MongolianAnalyzer.stems(),
        "Эмнэлгийн хаалга",
        new String[] {"эмнлгн", "эмнлг", "хаалг"},
        new int[] {0, 0, 10},
        new int[] {9, 9, 16},
        new int[] {1, 0, 1});
  }

  @Test
  public void testAWordWithoutKeysLeavesAGap() throws IOException {
    assertAnalyzesTo(
        MongolianAnalyzer.exact(),
        "эм \u4E00 😀 ус",
        new String[] {"эм", "\u4E00", "😀", "ус"},
        new int[] {0, 3, 5, 8},
        new int[] {2, 4, 7, 10},
        new int[] {1, 1, 1, 1});
    assertAnalyzesTo(
        MongolianAnalyzer.stems(),
        "эм 😀 ус",
        new String[] {"эм", "ус"},
        new int[] {0, 6},
        new int[] {2, 8},
        new int[] {1, 2});
  }

  @Test
  public void testTheFiltersStandBehindAnyTokenizer() throws IOException {
    try (Analyzer other =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            TokenStream keys = new KeysFilter(words, KeyKind.STEMS);
            return new TokenStreamComponents(words, keys);
          }
        }) {
      checkRandomData(random(), other, 100 * RANDOM_MULTIPLIER);
    }
  }
}
