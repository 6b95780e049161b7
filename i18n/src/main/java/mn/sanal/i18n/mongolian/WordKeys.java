package mn.sanal.i18n.mongolian;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** The tokens that decide whether two words meet in a search: they meet when they share one. */
public final class WordKeys {

  private static final Set<String> WHOLE_WORDS = WordList.read("whole-words.txt");

  private WordKeys() {}

  /** Marks the stem of a verb: төр (state) is not төр- (to be born). */
  private static final char VERB = '-';

  /**
   * The tokens of one word in either script; none for what holds no letter or digit. A word has
   * several where its form is that of several stems, or its Latin letters stand for several words.
   */
  public static List<String> of(CharSequence word) {
    String folded = Letters.fold(word);
    return stems(folded, Letters.hasCyrillic(folded) ? List.of(folded) : TypedForms.of(folded));
  }

  /**
   * The same, but of what Latin letters can stand for the usual alone: for whoever must choose one
   * token of a word.
   */
  public static List<String> usual(CharSequence word) {
    String folded = Letters.fold(word);
    return stems(folded, spellings(folded));
  }

  private static List<String> stems(String folded, List<String> forms) {
    UnaryOperator<String> key =
        stem -> Skeleton.isLong(stem) ? Skeleton.loose(stem) : Skeleton.fine(stem);
    return keys(
        folded,
        forms,
        (stems, keys) -> {
          stems.nouns().forEach(stem -> keys.add(key.apply(stem)));
          stems.verbs().forEach(stem -> keys.add(key.apply(stem) + VERB));
        });
  }

  /**
   * Coarser tokens, by which misspelt words meet too (у for ү, о for ө, a lost long vowel), and
   * words made of one verb (дээрэлхэх, дээрэлхэлт). Many different words share them, so a match
   * counts little.
   */
  public static List<String> loose(CharSequence word) {
    String folded = Letters.fold(word);
    return keys(
        folded,
        spellings(folded),
        (stems, keys) -> {
          stems.nouns().forEach(stem -> keys.add(Skeleton.loosest(stem)));
          stems.verbs().forEach(stem -> keys.add(Skeleton.loosest(stem) + VERB));
          stems.origins().forEach(stem -> keys.add(Skeleton.loosest(stem) + VERB));
        });
  }

  /**
   * The Cyrillic spellings of the nouns that the word may be a form of, each reading of it before
   * its stems.
   */
  public static List<String> nouns(CharSequence word) {
    Set<String> nouns = new LinkedHashSet<>();
    for (String spelling : spellings(Letters.fold(word))) {
      nouns.addAll(MongolianStemmer.of(spelling).nouns());
    }
    return List.copyOf(nouns);
  }

  /** The word in one spelling: lower case, one letter for its look-alikes. */
  public static String exact(CharSequence word) {
    return Letters.fold(word);
  }

  private static List<String> keys(
      String folded, List<String> forms, BiConsumer<MongolianStemmer, Set<String>> taken) {
    Set<String> keys = new LinkedHashSet<>();
    for (String spelling : forms) {
      boolean whole = WHOLE_WORDS.contains(spelling);
      taken.accept(whole ? MongolianStemmer.whole(spelling) : MongolianStemmer.of(spelling), keys);
    }
    keys.remove("");
    if (keys.isEmpty() && folded.codePoints().anyMatch(Character::isLetterOrDigit)) {
      return List.of(folded);
    }
    return List.copyOf(keys);
  }

  private static List<String> spellings(String folded) {
    return Letters.hasCyrillic(folded) ? List.of(folded) : LatinTyped.readings(folded);
  }
}
