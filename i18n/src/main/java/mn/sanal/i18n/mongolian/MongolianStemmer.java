package mn.sanal.i18n.mongolian;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
          Ending.of(Before.IOTATED, "A"),
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
          Ending.of(Before.CONSONANT, "д", "Aд", "инд", "ид"),
          Ending.of(Before.BARE_CONSONANT, "Aнд"),
          Ending.of(Before.VOWEL, "д"),
          Ending.of(Before.HARD, "т"),
          // ablative, instrumental
          Ending.of(Before.CONSONANT, "AAс", "AAр", "иAс", "иAр"),
          Ending.of(Before.IOTATED, "Aс", "Aр"),
          Ending.of(Before.LONG, "гAAс", "гAAр"),
          Ending.of(Before.N, "гAAс", "гAAр"),
          Ending.of(Before.NOT_N, "нAAс"),
          // comitative, directive
          Ending.of(Before.ANY, "тAй", "рUU", "лUU"));

  /**
   * Plurals that are written together: номууд, иргэд, эмэгтэйчүүд. Beside them stands -нхан of
   * those who belong to something, before a further case (аймгийнхны).
   */
  private static final Endings PLURAL =
      Endings.of(
          Ending.of(Before.CONSONANT, "UUд", "иUд"),
          Ending.of(Before.LONG, "гUUд"),
          Ending.of(Before.N, "гUUд"),
          Ending.of(Before.NOT_N, "нUUд"),
          Ending.insteadOfN(Before.VOWEL, "д", "чууд", "чүүд"),
          Ending.insteadOfN(Before.OF_PERSONS, "д"),
          Ending.of(Before.CONSONANT, "Yнхн", "ийнхн"),
          Ending.of(Before.LONG, "гийнхн", "нхн"),
          Ending.of(Before.NOT_N, "нYхн"));

  /**
   * Verbal nouns, which take cases: авсан, авдаг, авах, авмаар. Before an ending the vowel drops
   * (авсны).
   */
  private static final Endings PARTICIPLE =
      Endings.of(
          Ending.of(Before.ANY, "сAн", "сн", "дAг", "дг", "мAAр"),
          Ending.of(Before.CONSONANT, "Aх", "их"),
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
              "ье",
              "ья",
              "ьё",
              "знA",
              "чих"),
          Ending.of(Before.HARD, "ч"),
          Ending.of(
              Before.CONSONANT, "AAд", "иAд", "AAрAй", "иAрAй", "AAч", "иAч", "AAсAй", "Aв", "ив"),
          Ending.of(Before.LONG, "гAAд", "гAAрAй", "гAAч", "гAAсAй", "в"),
          Ending.of(Before.VOWEL, "я", "е", "ё"),
          Ending.of(Before.ANY, "цгAA"),
          Ending.of(Before.CONSONANT, "UUл"));

  /** Done to the end, or by many; tenses follow: ирчихсэн, ирцгээж. */
  private static final Endings ASPECT = Endings.of(Ending.of(Before.ANY, "чих", "чх", "цгAA"));

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

  /** Plurals that follow no rule, or one that other words would break: хүнс is no plural of хүн. */
  private static final Map<String, String> PLURALS =
      Map.ofEntries(
          Map.entry("хүмүүс", "хүн"),
          Map.entry("эхчүүд", "эх"),
          Map.entry("ахчууд", "ах"),
          Map.entry("залуус", "залуу"),
          Map.entry("үгс", "үг"),
          Map.entry("нүдс", "нүд"),
          Map.entry("зүйлс", "зүйл"),
          Map.entry("жилс", "жил"),
          Map.entry("ажилчид", "ажилчин"),
          Map.entry("манайхан", "манай"),
          Map.entry("танайхан", "танай"));

  private static final String NEGATION = "гүй";

  private final Set<String> nouns = new LinkedHashSet<>();
  private final Set<String> verbs = new LinkedHashSet<>();

  private MongolianStemmer(String word) {
    addNoun(word);
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
    addNoun(positive);
    addNouns(PLURAL.takenOff(positive));
    addVerbs(PARTICIPLE.takenOff(positive));
    addVerbs(IMPERFECT.takenOff(positive));
    addVerbs(WITHOUT.takenOff(positive));
  }

  private void noun(String word) {
    for (String stem : REFLEXIVE.takenOff(word)) {
      addNoun(stem);
      addVerbs(PARTICIPLE.takenOff(stem));
      cased(stem);
    }
    cased(word);
  }

  private void cased(String word) {
    for (String stem : CASE.takenOff(word)) {
      addNoun(stem);
      if (isNegated(stem)) {
        negated(stem);
      }
      addNouns(PLURAL.takenOff(stem));
      addVerbs(PARTICIPLE.takenOff(stem));
    }
    addNouns(PLURAL.takenOff(word));
  }

  private void verb(String word) {
    addVerbs(FINITE.takenOff(word));
    addVerbs(PARTICIPLE.takenOff(word));
    addVerbs(IMPERFECT.takenOff(word));
  }

  private void addNouns(List<String> stems) {
    stems.forEach(this::addNoun);
  }

  private void addNoun(String stem) {
    nouns.add(stem);
    String singular = PLURALS.get(stem);
    if (singular != null) {
      nouns.add(singular);
    }
  }

  private void addVerbs(List<String> stems) {
    for (String stem : stems) {
      verbs.add(stem);
      verbs.addAll(ASPECT.takenOff(stem));
    }
  }
}
