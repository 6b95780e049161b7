package mn.sanal.admin.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mn.sanal.i18n.mongolian.LatinTyped;
import mn.sanal.i18n.mongolian.WordKeys;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * For words of which only the beginning is typed: each word in Cyrillic spelling, and its first
 * letters as tokens of their own. So a beginning of up to {@value #SHORT} letters, which thousands
 * of words may share, is one term of the index and not thousands.
 */
final class WordStarts extends Analyzer {

  /** The longest beginning that is a token. */
  static final int SHORT = 3;

  /** Which cases hold it is all that is asked. */
  static final FieldType FIELD = new FieldType();

  static {
    FIELD.setTokenized(true);
    FIELD.setOmitNorms(true);
    FIELD.setIndexOptions(IndexOptions.DOCS);
    FIELD.freeze();
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, new Starts(words));
  }

  /** What a typed beginning may be in the index: each Cyrillic reading of it. */
  static List<String> spellings(CharSequence typed) {
    String exact = WordKeys.exact(typed);
    List<String> readings = LatinTyped.readings(exact);
    List<String> spellings = new ArrayList<>(readings.isEmpty() ? List.of(exact) : readings);
    spellings.removeIf(String::isEmpty);
    return List.copyOf(spellings);
  }

  /** Where a beginning ends that is a token, not between the halves of one letter. */
  private static String start(String word, int letters) {
    return word.codePointCount(0, word.length()) <= letters
        ? word
        : word.substring(0, word.offsetByCodePoints(0, letters));
  }

  private static final class Starts extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final Deque<String> more = new ArrayDeque<>();
    private State word = captureState();

    Starts(TokenStream words) {
      super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!more.isEmpty()) {
        restoreState(word);
        term.setEmpty().append(more.removeFirst());
        increment.setPositionIncrement(0);
        return true;
      }
      while (input.incrementToken()) {
        Set<String> tokens = new LinkedHashSet<>();
        for (String spelling : spellings(term)) {
          tokens.add(spelling);
          for (int letters = 1; letters <= SHORT; letters++) {
            tokens.add(start(spelling, letters));
          }
        }
        if (!tokens.isEmpty()) {
          more.addAll(tokens);
          word = captureState();
          term.setEmpty().append(more.removeFirst());
          return true;
        }
      }
      return false;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      more.clear();
    }
  }
}
