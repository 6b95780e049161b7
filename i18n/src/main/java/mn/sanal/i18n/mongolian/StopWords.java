package mn.sanal.i18n.mongolian;

import java.util.Set;

/**
 * Words that say nothing of a text's subject. Words of lack (байхгүй, алга) are none: lack is what
 * most complaints are about.
 *
 * <p>They are left out of queries, not of the index, so that a query of nothing else still finds.
 */
public final class StopWords {

  private static final Set<String> WORDS = WordList.read("stopwords.txt");

  private StopWords() {}

  /** Whether this word, typed in either script, is one. */
  public static boolean contains(CharSequence word) {
    String folded = Letters.fold(word);
    return WORDS.contains(folded) || LatinTyped.readings(folded).stream().anyMatch(WORDS::contains);
  }
}
