package mn.sanal.i18n.mongolian;

import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Analyzes Mongolian text typed in Cyrillic or Latin letters.
 *
 * <p>Meant for three fields over the same text: {@link #stems()} finds inflected words in either
 * script and carries the weight, {@link #exact()} lifts the very form that was typed, {@link
 * #loose()} still finds misspelt words and should weigh little. The same analyzer serves index and
 * query; {@link StopWords} says which words of a query to leave out.
 */
public final class MongolianAnalyzer extends Analyzer {

  private final Function<CharSequence, List<String>> keys;

  private MongolianAnalyzer(Function<CharSequence, List<String>> keys) {
    this.keys = keys;
  }

  /** Tokens by which all forms of a word meet, in Cyrillic and Latin; see {@link WordKeys#of}. */
  public static MongolianAnalyzer stems() {
    return new MongolianAnalyzer(WordKeys::of);
  }

  /** Whole words in one spelling. */
  public static MongolianAnalyzer exact() {
    return new MongolianAnalyzer(MongolianAnalyzer::whole);
  }

  /** Coarse tokens for misspelt words; see {@link WordKeys#loose}. */
  public static MongolianAnalyzer loose() {
    return new MongolianAnalyzer(WordKeys::loose);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, new KeysFilter(words, keys));
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new KeysFilter(in, MongolianAnalyzer::whole);
  }

  /** A word that is all stray marks leaves nothing. */
  private static List<String> whole(CharSequence word) {
    String exact = WordKeys.exact(word);
    return exact.isEmpty() ? List.of() : List.of(exact);
  }
}
