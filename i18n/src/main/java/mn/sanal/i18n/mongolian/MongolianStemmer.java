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

  /** Nouns made of verbs: үнэлгээ and үнэлэлт of үнэлэх, уншигч of унших. */
  private static final List<Ending> FROM_VERB =
      Ending.all(
          Ending.of(Before.CONSONANT, "Aлт", "Aлга", "Aгч", "игч", "илт", "лгA", "лгAA"),
          Ending.of(Before.VOWEL, "лт", "лгA", "гч"));

  /** Voices of a verb: нээгдэх and нээлгэх of нээх. */
  private static final List<Ending> VOICE =
      Ending.all(
          Ending.of(Before.CONSONANT, "UUл", "Aгд", "гд", "гA"),
          Ending.of(Before.VOWEL, "гд", "лгA", "UUл"));

  private static final String NEGATION = "гүй";

  private final Set<String> nouns = new LinkedHashSet<>();
  private final Set<String> verbs = new LinkedHashSet<>();

  private MongolianStemmer(String word) {
    nouns.add(word);
  }

  /** Takes the endings off a word in lower case. */
  static MongolianStemmer of(String word) {
    var stems = new MongolianStemmer(word);
    if (word.endsWith(NEGATION) && word.length() > NEGATION.length() + 1) {
      stems.negated(word.substring(0, word.length() - NEGATION.length()));
    } else {
      stems.noun(word);
      stems.verb(word);
    }
    return stems;
  }

  /** For a word that is known to have no ending. */
  static MongolianStemmer whole(String word) {
    return new MongolianStemmer(word);
  }

  /** The word itself and the nouns that it may be a form of. */
  Set<String> nouns() {
    return nouns;
  }

  /** The verbs that it may be a form of, without ending. */
  Set<String> verbs() {
    return verbs;
  }

  /** The verbs that its nouns and verbs are made of. */
  Set<String> origins() {
    Set<String> origins = new LinkedHashSet<>();
    nouns.forEach(noun -> origins.addAll(without(FROM_VERB, noun)));
    verbs.forEach(verb -> origins.addAll(without(VOICE, verb)));
    return origins;
  }

  private void negated(String word) {
    nouns.add(word);
    nouns.addAll(without(PLURAL, word));
    verbs.addAll(without(PARTICIPLE, word));
    verbs.addAll(without(IMPERFECT, word));
    verbs.addAll(without(WITHOUT, word));
  }

  private void noun(String word) {
    for (String stem : without(REFLEXIVE, word)) {
      nouns.add(stem);
      cased(stem);
    }
    cased(word);
  }

  private void cased(String word) {
    for (String stem : without(CASE, word)) {
      nouns.add(stem);
      nouns.addAll(without(PLURAL, stem));
      verbs.addAll(without(PARTICIPLE, stem));
    }
    nouns.addAll(without(PLURAL, word));
  }

  private void verb(String word) {
    verbs.addAll(without(FINITE, word));
    verbs.addAll(without(PARTICIPLE, word));
    verbs.addAll(without(IMPERFECT, word));
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
