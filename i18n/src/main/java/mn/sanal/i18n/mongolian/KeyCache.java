package mn.sanal.i18n.mongolian;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the words that came last. Words follow Zipf's law, so a small part of all forms makes
 * up nearly all of a text.
 *
 * <p>Shared by all threads without a lock: an entry never changes, so whoever reads one that was
 * just replaced still reads it whole, and at worst a word is worked out twice. Numbers are not
 * kept: they seldom come again, and some name a person.
 */
final class KeyCache {

  static final KeyCache STEMS = new KeyCache(WordKeys::of);
  static final KeyCache LOOSE = new KeyCache(WordKeys::loose);

  /** Places for entries; a power of two. Full, they take about 10 MB. */
  private static final int SIZE = 1 << 16;

  private static final int LONGEST = 32;

  private static final class Entry {

    private final char[] word;
    private final char[][] keys;

    Entry(char[] word, char[][] keys) {
      this.word = word;
      this.keys = keys;
    }

    boolean isOf(char[] letters, int length) {
      return Arrays.equals(word, 0, word.length, letters, 0, length);
    }
  }

  private final Function<String, List<String>> keys;

  /** Two places for each hash: the newer before the older. */
  private final @Nullable Entry[] entries = new @Nullable Entry[SIZE];

  KeyCache(Function<String, List<String>> keys) {
    this.keys = keys;
  }

  /** The keys of the word of the first {@code length} letters; not to be changed. */
  char[][] of(char[] letters, int length) {
    if (length > LONGEST) {
      return made(letters, length);
    }
    int hash = 0;
    boolean digits = false;
    for (int i = 0; i < length; i++) {
      char c = letters[i];
      hash = 31 * hash + c;
      digits |= c >= '0' && c <= '9';
    }
    int newer = ((hash * 0x9E3779B9) >>> 16) & (SIZE - 2);
    Entry first = entries[newer];
    if (first != null && first.isOf(letters, length)) {
      return first.keys;
    }
    Entry second = entries[newer + 1];
    if (second != null && second.isOf(letters, length)) {
      return second.keys;
    }
    char[][] made = made(letters, length);
    if (!digits) {
      entries[newer + 1] = first;
      entries[newer] = new Entry(Arrays.copyOf(letters, length), made);
    }
    return made;
  }

  private char[][] made(char[] letters, int length) {
    return keys.apply(new String(letters, 0, length)).stream()
        .map(String::toCharArray)
        .toArray(char[][]::new);
  }
}
