package mn.sanal.i18n.mongolian;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tokens that decide whether two words meet in a search: they meet when they share one. */
public final class WordKeys {

  private WordKeys() {}

  /**
   * The tokens of one word in either script; none for what holds no letter or digit. A word has
   * several where its form is that of several stems, or its Latin letters stand for several words.
   */
  public static List<String> of(CharSequence word) {
    Set<String> keys = new LinkedHashSet<>();
    String folded = Letters.fold(word);
    for (String stem : stems(folded)) {
      keys.add(Skeleton.isLong(stem) ? Skeleton.loose(stem) : Skeleton.fine(stem));
    }
    return keptOr(folded, keys);
  }

  /**
   * Coarser tokens, by which misspelt words meet too: у for ү, о for ө, a lost long vowel. Many
   * different short words share them, so a match counts little.
   */
  public static List<String> loose(CharSequence word) {
    Set<String> keys = new LinkedHashSet<>();
    String folded = Letters.fold(word);
    for (String stem : stems(folded)) {
      keys.add(Skeleton.loose(stem));
    }
    return keptOr(folded, keys);
  }

  /** The word in one spelling: lower case, one letter for its look-alikes. */
  public static String exact(CharSequence word) {
    return Letters.fold(word);
  }

  private static Collection<String> stems(String folded) {
    if (Letters.hasCyrillic(folded)) {
      return MongolianStemmer.stems(folded);
    }
    Set<String> stems = new LinkedHashSet<>();
    for (String reading : LatinTyped.readings(folded)) {
      stems.addAll(MongolianStemmer.stems(reading));
    }
    return stems;
  }

  private static List<String> keptOr(String folded, Set<String> keys) {
    keys.remove("");
    if (keys.isEmpty() && folded.codePoints().anyMatch(Character::isLetterOrDigit)) {
      return List.of(folded);
    }
    return List.copyOf(keys);
  }
}
