package mn.sanal.i18n.mongolian;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mn.sanal.i18n.mongolian.Ending.Before;

/**
 * A light stemmer for Khalkha Mongolian: takes inflection off a folded Cyrillic word and leaves
 * derivation on. It knows no words and no streams.
 *
 * <p>Many forms have more than one reading (ангийн: анги or ан), so a word has several possible
 * stems, itself always among them.
 */
final class MongolianStemmer {

  private static final List<Ending> REFLEXIVE =
      Ending.all(
          Ending.of(Before.CONSONANT, "AA", "иA"),
          Ending.of(Before.LONG, "гAA"),
          Ending.of(Before.N, "гAA"));

  private static final List<Ending> CASE =
      Ending.all(
          // genitive, and what belongs to somebody
          Ending.of(Before.CONSONANT, "Yн", "ийн", "Yнх", "ийнх", "Yнхан", "ийнхэн", "ины", "иний"),
          Ending.of(Before.LONG, "гийн", "гийнх", "н", "нх"),
          Ending.of(Before.N, "гийн", "гийнх", "Y", "Yх"),
          Ending.of(Before.NOT_N, "нY", "нYх", "нYхAн"),
          // accusative
          Ending.of(Before.CONSONANT, "Yг", "ийг"),
          Ending.of(Before.LONG, "г"),
          Ending.of(Before.N, "гийг", "г"),
          // dative
          Ending.of(Before.NOT_N, "нд"),
          Ending.of(Before.CONSONANT, "д", "Aд", "Aнд", "инд", "ид"),
          Ending.of(Before.VOWEL, "д"),
          Ending.of(Before.HARD, "т"),
          // ablative, instrumental
          Ending.of(Before.CONSONANT, "AAс", "AAр", "иAс", "иAр"),
          Ending.of(Before.LONG, "гAAс", "гAAр"),
          Ending.of(Before.N, "гAAс", "гAAр"),
          Ending.of(Before.NOT_N, "нAAс"),
          // comitative, directive
          Ending.of(Before.ANY, "тAй", "рUU", "лUU"));

  private static final List<Ending> PLURAL =
      Ending.all(
          Ending.of(Before.CONSONANT, "UUд", "иUд"),
          Ending.of(Before.LONG, "гUUд"),
          Ending.of(Before.N, "гUUд"),
          Ending.of(Before.NOT_N, "нUUд"),
          Ending.insteadOfN(Before.VOWEL),
          Ending.insteadOfN(Before.CH));

  private static final List<Ending> PARTICIPLE =
      Ending.all(
          Ending.of(Before.ANY, "сAн", "сн", "дAг", "дг", "мAAр"),
          Ending.of(Before.CONSONANT, "Aх", "их"),
          Ending.of(Before.ANY, "чих"),
          Ending.of(Before.LONG, "х"));

  private static final List<Ending> IMPERFECT =
      Ending.all(Ending.of(Before.CONSONANT, "AA", "иA"), Ending.of(Before.LONG, "гAA"));

  private static final List<Ending> WITHOUT =
      Ending.all(Ending.of(Before.CONSONANT, "Aл", "ил"), Ending.of(Before.LONG, "л"));

  private static final List<Ending> FINITE =
      Ending.all(
          Ending.of(
              Before.ANY, "нA", "лAA", "жAA", "чAA", "ж", "сAAр", "вAл", "бAл", "тAл", "мAгц"),
          Ending.of(
              Before.ANY,
              "хлAAр",
              "AхлAAр",
              "нгAA",
              "нгUUт",
              "вч",
              "бч",
              "тUгAй",
              "ъя",
              "ъе",
              "ъё",
              "ье"),
          Ending.of(Before.HARD, "ч"),
          Ending.of(
              Before.CONSONANT, "AAд", "иAд", "AAрAй", "иAрAй", "AAч", "иAч", "AAсAй", "Aв", "ив"),
          Ending.of(Before.LONG, "гAAд", "гAAрAй", "гAAч", "гAAсAй", "в"),
          Ending.of(Before.VOWEL, "я", "е", "ё"),
          Ending.of(Before.ANY, "цгAA"),
          Ending.of(Before.CONSONANT, "UUл"));

  private static final String NEGATION = "гүй";

  private final Set<String> stems = new LinkedHashSet<>();

  private MongolianStemmer() {}

  /** The possible stems of a word in lower case, the word itself first. */
  static Set<String> stems(String word) {
    var stemmer = new MongolianStemmer();
    stemmer.stems.add(word);
    stemmer.word(word);
    return stemmer.stems;
  }

  private void word(String word) {
    if (word.endsWith(NEGATION) && word.length() > NEGATION.length() + 1) {
      String positive = word.substring(0, word.length() - NEGATION.length());
      stems.add(positive);
      plural(positive);
      takeOff(PARTICIPLE, positive);
      takeOff(IMPERFECT, positive);
      takeOff(WITHOUT, positive);
      return;
    }
    noun(word);
    takeOff(FINITE, word);
    takeOff(PARTICIPLE, word);
  }

  private void noun(String word) {
    for (String stem : without(REFLEXIVE, word)) {
      stems.add(stem);
      cased(stem);
    }
    cased(word);
  }

  private void cased(String word) {
    List<String> bare = without(CASE, word);
    for (String stem : bare) {
      stems.add(stem);
      plural(stem);
      takeOff(PARTICIPLE, stem);
    }
    plural(word);
  }

  private void plural(String word) {
    stems.addAll(without(PLURAL, word));
  }

  private void takeOff(List<Ending> endings, String word) {
    stems.addAll(without(endings, word));
  }

  /** The stems left by the longest ending that fits. */
  private static List<String> without(List<Ending> endings, String word) {
    for (Ending ending : endings) {
      List<String> left = ending.stems(word);
      if (!left.isEmpty()) {
        return left;
      }
    }
    return List.of();
  }
}
