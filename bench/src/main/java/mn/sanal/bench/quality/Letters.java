package mn.sanal.bench.quality;

import java.io.IOException;
import java.util.Locale;
import java.util.function.UnaryOperator;
import mn.sanal.i18n.mongolian.measure.Method;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** What somebody writes in an hour to make Mongolian searchable: one rule for every word. */
final class Letters extends Analyzer {

  private static final int FIVE = 5;

  private final UnaryOperator<String> rule;

  private Letters(UnaryOperator<String> rule) {
    this.rule = rule;
  }

  static Analyzer firstFive() {
    return new Letters(word -> word.substring(0, Math.min(FIVE, word.length())));
  }

  /** Both scripts in the same few letters, five of them. */
  static Analyzer skeleton() {
    return new Letters(word -> Method.skeleton(word, FIVE));
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, new Ruled(words, rule));
  }

  private static final class Ruled extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final UnaryOperator<String> rule;

    Ruled(TokenStream words, UnaryOperator<String> rule) {
      super(words);
      this.rule = rule;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      String word = term.toString().toLowerCase(Locale.ROOT);
      term.setEmpty().append(rule.apply(word));
      return true;
    }
  }
}
