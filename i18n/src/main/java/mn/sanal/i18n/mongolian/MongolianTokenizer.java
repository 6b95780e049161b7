package mn.sanal.i18n.mongolian;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeFactory;

/**
 * Words after Unicode's rules (UAX #29, as {@link StandardTokenizer}), but an ending that is
 * written behind a hyphen or figures belongs to the word before it: «20-р», «20р», «ХЭҮТ-ийн». It
 * is left out of the token, whose offsets still span it.
 */
final class MongolianTokenizer extends Tokenizer {

  private final LastRead text = new LastRead();
  private final StandardTokenizerImpl words = new StandardTokenizerImpl(text);
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  /** Whether the scanner stands on a word that was only looked at. */
  private boolean scanned;

  private int kind;

  MongolianTokenizer(AttributeFactory factory) {
    super(factory);
  }

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    if (!scanned) {
      kind = words.getNextToken();
    }
    scanned = false;
    if (kind == StandardTokenizerImpl.YYEOF) {
      return false;
    }
    words.getText(term);
    type.setType(StandardTokenizer.TOKEN_TYPES[kind]);
    int start = words.yychar();
    int end = start + term.length();
    if (SuffixApart.isHyphen(text.at(end))) {
      end = behindHyphen(end);
    } else {
      term.setLength(SuffixApart.figures(term.buffer(), term.length()));
    }
    offset.setOffset(correctOffset(start), correctOffset(end));
    return true;
  }

  /** Where the word ends whose letters end here, before a hyphen. */
  private int behindHyphen(int end) throws IOException {
    kind = words.getNextToken();
    scanned = true;
    if (kind == StandardTokenizerImpl.YYEOF || words.yychar() != end + 1) {
      return end;
    }
    String behind = words.yytext();
    if (!SuffixApart.isEnding(term.charAt(term.length() - 1), behind)) {
      return end;
    }
    scanned = false;
    return end + 1 + behind.length();
  }

  @Override
  public void end() throws IOException {
    super.end();
    int end = correctOffset(text.count());
    offset.setOffset(end, end);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    begin();
  }

  @Override
  public void close() throws IOException {
    super.close();
    begin();
  }

  private void begin() {
    text.reads(input);
    words.yyreset(text);
    scanned = false;
  }
}
