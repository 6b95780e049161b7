package mn.sanal.i18n.mongolian;

import java.io.IOException;
import java.io.Reader;

/**
 * Passes a text on and still knows its last letters, also those that no word holds.
 *
 * <p>A blank follows a text that breaks off within a character: from such a text the scanner of
 * Lucene's {@code StandardTokenizer} would take no word at all.
 */
final class LastRead extends Reader {

  /** More than the scanner of words reads ahead; a power of two. */
  private static final int KEPT = 1 << 12;

  private final char[] kept = new char[KEPT];
  private Reader text = Reader.nullReader();
  private int count;
  private boolean ended;

  /** From now on the letters are those of this text, counted from 0. */
  void reads(Reader next) {
    text = next;
    count = 0;
    ended = false;
  }

  /** How many letters of the text were read. */
  int count() {
    return count;
  }

  /** The letter at this place, 0 where the text ended before it. */
  char at(int place) {
    return place >= 0 && place < count && place >= count - KEPT ? kept[place & (KEPT - 1)] : 0;
  }

  @Override
  public int read(char[] letters, int from, int length) throws IOException {
    int read = text.read(letters, from, length);
    for (int i = Math.max(0, read - KEPT); i < read; i++) {
      kept[(count + i) & (KEPT - 1)] = letters[from + i];
    }
    count += Math.max(0, read);
    if (read < 0 && !ended && length > 0) {
      ended = true;
      if (Character.isHighSurrogate(at(count - 1))) {
        letters[from] = ' ';
        return 1;
      }
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
