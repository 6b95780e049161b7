package mn.sanal.i18n.place;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word of what was typed.
 *
 * @param readings what it may be in Cyrillic
 * @param forms its readings with and without endings, of those that sound alike one
 * @param latin whether it was typed in Latin letters
 * @param number its value, or {@link Numerals#NONE}
 * @param kind the kind of unit that it names
 * @param sort what part it has in finding
 */
record Token(
    List<String> readings,
    List<String> forms,
    boolean latin,
    int number,
    @Nullable KindWord kind,
    Sort sort) {

  /** Which part a word has in finding. */
  enum Sort {
    /** It may be a name. */
    NAME,
    /** It stands around names and says nothing: манай, амьдардаг. */
    FILLER,
    /** It means something else, unless a place is called exactly so: эмч, хариу. */
    OTHER
  }

  private static final int NUMBER_WEIGHT = 2;
  private static final int CENTRE_WEIGHT = 2;
  private static final int HEAVIEST = 10;

  /** Case endings after a hyphen: СХД-ийн. */
  private static final Set<String> ENDINGS =
      Set.of(
          "ийн", "ын", "ний", "ны", "н", "д", "т", "нд", "ээс", "аас", "оос", "өөс", "ийг", "ыг");

  private static final Set<String> ORDINAL_WORDS = Set.of("дугаар", "дүгээр", "дугээр", "р");

  /** «төв» tells less than a name, yet whether the centre of an aimag is meant. */
  private static final String CENTRE = Spellings.sound("төв");

  private static final KnownWords FILLERS = KnownWords.read("around-places.txt");
  private static final KnownWords OTHERS = KnownWords.read("no-places.txt");

  static Token of(String word) {
    if (Words.isNumber(word)) {
      int number = word.length() <= 3 ? Integer.parseInt(word) : Numerals.NONE;
      return new Token(List.of(word), List.of(word), false, number, null, Sort.NAME);
    }
    List<String> readings = Spellings.readings(word);
    boolean latin = !readings.getFirst().equals(word);
    Set<String> stems = Spellings.stems(word);
    List<String> forms = latin ? Spellings.distinct(stems) : List.copyOf(stems);
    KindWord kind =
        stems.stream().map(KindWord::of).filter(k -> k != null).findFirst().orElse(null);
    Sort sort =
        ENDINGS.contains(word) || FILLERS.contains(readings)
            ? Sort.FILLER
            : OTHERS.contains(stems) ? Sort.OTHER : Sort.NAME;
    return new Token(readings, forms, latin, Numerals.ordinal(readings), kind, sort);
  }

  /** Its forms, ready to be held against names. */
  List<Likeness> likenesses() {
    return forms.stream().map(form -> new Likeness(form, latin)).toList();
  }

  Token numbered(int value) {
    return new Token(readings, forms, latin, value, kind, sort);
  }

  /** «дугаар» as a word of its own. */
  boolean isOrdinalWord() {
    return readings.stream().anyMatch(ORDINAL_WORDS::contains);
  }

  boolean isCentre() {
    return forms.stream().map(Spellings::sound).anyMatch(CENTRE::equals);
  }

  boolean isNumber() {
    return number != Numerals.NONE;
  }

  /** How much it says. */
  int weight() {
    if (isNumber()) {
      return NUMBER_WEIGHT;
    }
    if (isCentre()) {
      return CENTRE_WEIGHT;
    }
    return kind != null || sort == Sort.FILLER
        ? 0
        : Math.min(HEAVIEST, readings.getFirst().length());
  }
}
