package mn.sanal.i18n.mongolian;

import java.util.Locale;

/** The three kinds of keys that a word is found by. */
enum KeyKind {
  /** By which all forms of a word meet; see {@link WordKeys#of}. */
  STEMS,
  /** The word itself, in one spelling. */
  EXACT,
  /** By which misspelt words meet; see {@link WordKeys#loose}. */
  LOOSE;

  /** The keys of the word of the first {@code length} letters; not to be changed. */
  char[][] of(char[] letters, int length) {
    return switch (this) {
      case STEMS -> KeyCache.STEMS.of(letters, length);
      case EXACT -> whole(new String(letters, 0, length));
      case LOOSE -> KeyCache.LOOSE.of(letters, length);
    };
  }

  /** As it is written in the schema of Solr. */
  String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A word that is all stray marks leaves nothing. */
  private static char[][] whole(String word) {
    String exact = WordKeys.exact(word);
    return exact.isEmpty() ? new char[0][] : new char[][] {exact.toCharArray()};
  }
}
