package mn.sanal.i18n.mongolian;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;

/**
 * Analyzes Mongolian text typed in Cyrillic or Latin letters.
 *
 * <p>Meant for three fields over the same text: {@link #stems()} finds inflected words in either
 * script and carries the weight, {@link #exact()} lifts the very form that was typed, {@link
 * #loose()} still finds misspelt words and should weigh little. The same analyzer serves index and
 * query; {@link StopWords} says which words of a query to leave out.
 *
 * <p>The same can be put together by name, as a schema of Solr does: {@link
 * MongolianTokenizerFactory} and {@link MongolianKeysFilterFactory}.
 */
public final class MongolianAnalyzer extends Analyzer {

  private final KeyKind kind;

  private MongolianAnalyzer(KeyKind kind) {
    this.kind = kind;
  }

  /** Tokens by which all forms of a word meet, in Cyrillic and Latin; see {@link WordKeys#of}. */
  public static MongolianAnalyzer stems() {
    return new MongolianAnalyzer(KeyKind.STEMS);
  }

  /** Whole words in one spelling. */
  public static MongolianAnalyzer exact() {
    return new MongolianAnalyzer(KeyKind.EXACT);
  }

  /** Coarse tokens for misspelt words; see {@link WordKeys#loose}. */
  public static MongolianAnalyzer loose() {
    return new MongolianAnalyzer(KeyKind.LOOSE);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer words = new MongolianTokenizer(attributeFactory(fieldName));
    return new TokenStreamComponents(words, new KeysFilter(words, kind));
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new FoldFilter(in);
  }
}
