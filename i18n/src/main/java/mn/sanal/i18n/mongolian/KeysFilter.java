package mn.sanal.i18n.mongolian;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Puts the keys of a word in its place, all at its position and over its letters. */
final class KeysFilter extends TokenFilter {

  private final Function<CharSequence, List<String>> keys;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private Iterator<String> more = Collections.emptyIterator();
  private State word = captureState();

  KeysFilter(TokenStream input, Function<CharSequence, List<String>> keys) {
    super(input);
    this.keys = keys;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (more.hasNext()) {
      restoreState(word);
      term.setEmpty().append(more.next());
      increment.setPositionIncrement(0);
      return true;
    }
    int skipped = 0;
    while (input.incrementToken()) {
      more = keys.apply(term).iterator();
      if (more.hasNext()) {
        term.setEmpty().append(more.next());
        increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
        word = captureState();
        return true;
      }
      skipped += increment.getPositionIncrement();
    }
    return false;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    more = Collections.emptyIterator();
  }
}
