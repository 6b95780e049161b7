package mn.sanal.i18n.mongolian;

import java.util.LinkedHashSet;
import java.util.Set;
import mn.sanal.i18n.mongolian.Ending.Before;

/**
 * A light stemmer for Khalkha Mongolian: takes inflection off a folded Cyrillic word and leaves
 * derivation on. It knows no words and no streams.
 *
 * <p>Many forms have more than one reading (ангийн: анги or ан), so a word has several possible
 * stems, itself always among them.
 *
 * <p>The endings and how they join a stem follow the descriptions of Kullmann and Tserenpil,
 * <i>Mongolian Grammar</i> (1996), and Janhunen, <i>Mongolian</i> (2012); each group below names
 * its part. What differs is said where it does.
 */
final class MongolianStemmer {

  /** Reflexive possession: номоо, номдоо. */
  private static final Endings REFLEXIVE =
      Endings.of(
          Ending.of(Before.CONSONANT, "AA", "иA"),
          Ending.of(Before.LONG, "гAA"),
          Ending.of(Before.N, "гAA"));

  /** The cases, with the genitive's -х for what belongs to somebody: номын, номынх. */
  private static final Endings CASE =
      Endings.of(
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

  /** Plurals that are written together: номууд, иргэд. */
  private static final Endings PLURAL =
      Endings.of(
          Ending.of(Before.CONSONANT, "UUд", "иUд"),
          Ending.of(Before.LONG, "гUUд"),
          Ending.of(Before.N, "гUUд"),
          Ending.of(Before.NOT_N, "нUUд"),
          Ending.insteadOfN(Before.VOWEL),
          Ending.insteadOfN(Before.CH));

  /**
   * Verbal nouns, which take cases: авсан, авдаг, авах, авмаар. Before an ending the vowel drops
   * (авсны). Beside them stands -чих of completed action, which the infinitive follows.
   */
  private static final Endings PARTICIPLE =
      Endings.of(
          Ending.of(Before.ANY, "сAн", "сн", "дAг", "дг", "мAAр"),
          Ending.of(Before.CONSONANT, "Aх", "их"),
          Ending.of(Before.ANY, "чих"),
          Ending.of(Before.LONG, "х"));

  /** The verbal noun of what still goes on: яваа, аваагүй. */
  private static final Endings IMPERFECT =
      Endings.of(Ending.of(Before.CONSONANT, "AA", "иA"), Ending.of(Before.LONG, "гAA"));

  /** Left undone: авалгүй. */
  private static final Endings WITHOUT =
      Endings.of(Ending.of(Before.CONSONANT, "Aл", "ил"), Ending.of(Before.LONG, "л"));

  /** Tenses, converbs and requests, which nothing follows: авна, аваад, аваарай. */
  private static final Endings FINITE =
      Endings.of(
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
  private static final Endings FROM_VERB =
      Endings.of(
          Ending.of(Before.CONSONANT, "Aлт", "Aлга", "Aгч", "игч", "илт", "лгA", "лгAA"),
          Ending.of(Before.VOWEL, "лт", "лгA", "гч"));

  /** Voices of a verb: нээгдэх and нээлгэх of нээх. */
  private static final Endings VOICE =
      Endings.of(
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
    if (isNegated(word)) {
      stems.negated(word);
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
    nouns.forEach(noun -> origins.addAll(FROM_VERB.takenOff(noun)));
    verbs.forEach(verb -> origins.addAll(VOICE.takenOff(verb)));
    return origins;
  }

  private static boolean isNegated(String word) {
    return word.endsWith(NEGATION) && word.length() > NEGATION.length() + 1;
  }

  private void negated(String word) {
    String positive = word.substring(0, word.length() - NEGATION.length());
    nouns.add(positive);
    nouns.addAll(PLURAL.takenOff(positive));
    verbs.addAll(PARTICIPLE.takenOff(positive));
    verbs.addAll(IMPERFECT.takenOff(positive));
    verbs.addAll(WITHOUT.takenOff(positive));
  }

  private void noun(String word) {
    for (String stem : REFLEXIVE.takenOff(word)) {
      nouns.add(stem);
      verbs.addAll(PARTICIPLE.takenOff(stem));
      cased(stem);
    }
    cased(word);
  }

  private void cased(String word) {
    for (String stem : CASE.takenOff(word)) {
      nouns.add(stem);
      if (isNegated(stem)) {
        negated(stem);
      }
      nouns.addAll(PLURAL.takenOff(stem));
      verbs.addAll(PARTICIPLE.takenOff(stem));
    }
    nouns.addAll(PLURAL.takenOff(word));
  }

  private void verb(String word) {
    verbs.addAll(FINITE.takenOff(word));
    verbs.addAll(PARTICIPLE.takenOff(word));
    verbs.addAll(IMPERFECT.takenOff(word));
  }
}
