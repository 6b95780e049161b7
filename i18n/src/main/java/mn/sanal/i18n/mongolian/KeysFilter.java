package mn.sanal.i18n.mongolian;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/** Puts the keys of a word in its place, all at its position and over its letters. */
final class KeysFilter extends TokenFilter {

  private static final char[][] NONE = {};

  private final KeyKind kind;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private char[][] keys = NONE;
  private int next;
  private @Nullable State word;

  KeysFilter(TokenStream input, KeyKind kind) {
    super(input);
    this.kind = kind;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next < keys.length) {
      restoreState(word);
      put(keys[next++]);
      increment.setPositionIncrement(0);
      return true;
    }
    int skipped = 0;
    while (input.incrementToken()) {
      keys = kind.of(term.buffer(), term.length());
      next = 0;
      if (keys.length > 0) {
        put(keys[next++]);
        if (skipped > 0) {
          increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
        }
        word = keys.length > 1 ? captureState() : null;
        return true;
      }
      skipped += increment.getPositionIncrement();
    }
    return false;
  }

  private void put(char[] key) {
    term.copyBuffer(key, 0, key.length);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    keys = NONE;
    next = 0;
  }
}
