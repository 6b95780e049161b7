package mn.sanal.i18n.mongolian;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A suffix in one of its harmonic shapes.
 *
 * @param text its letters
 * @param before what the stem must end in
 * @param orElse what the stem may have lost to the ending: ангийн is анг-ийн as well as ан-гийн
 */
record Ending(String text, Before before, String orElse) {

  /** What a stem ends in where an ending may join it. */
  enum Before {
    ANY,
    /** Also a letter like {@code я}, which hides a consonant. */
    CONSONANT,
    BARE_CONSONANT,
    /** {@code е я ё}, after which one letter makes a long vowel: үе, үеэр. */
    IOTATED,
    /** A long vowel, a diphthong or {@code й}. */
    LONG,
    /** {@code н}, after which {@code г} is written before a vowel (сан, сангийн). */
    N,
    NOT_N,
    VOWEL,
    /** Consonants after which {@code т} and {@code ч} stand for {@code д} and {@code ж}. */
    HARD,
    /** {@code ч} and {@code т} of persons: малчин, эрдэмтэн. */
    OF_PERSONS
  }

  /** The four harmonic shapes of a, and the two of u and of y. */
  private static final String[][] SHAPES = {
    {"а", "у", "ы"}, {"э", "ү", "ий"}, {"о", "у", "ы"}, {"ө", "ү", "ий"}
  };

  /**
   * All shapes of suffixes written with {@code A} (а э о ө), {@code U} (у ү) and {@code Y} (ы ий).
   */
  static List<Ending> of(Before before, String... patterns) {
    List<Ending> endings = new ArrayList<>();
    for (String pattern : patterns) {
      for (String[] shape : SHAPES) {
        var text =
            pattern
                .replace("Aй", shape[0].equals("ө") ? "эй" : shape[0] + "й")
                .replace("A", shape[0])
                .replace("U", shape[1])
                .replace("Y", shape[2]);
        var ending = new Ending(text, before, sharedWithStem(text, before));
        if (!endings.contains(ending)) {
          endings.add(ending);
        }
      }
    }
    return endings;
  }

  private static String sharedWithStem(String text, Before before) {
    if (text.endsWith("нд")) {
      return text.substring(0, text.length() - 1);
    }
    char first = text.charAt(0);
    boolean shared = first == 'н' || (first == 'г' && before == Before.N);
    return shared ? text.substring(0, 1) : "";
  }

  /** Plurals that stand for a last {@code н}: иргэн, иргэд; баян, баячууд. */
  static List<Ending> insteadOfN(Before before, String... plurals) {
    return Stream.of(plurals).map(plural -> new Ending(plural, before, "н")).toList();
  }

  /** The stems that this ending leaves of a word; none if it cannot be taken off. */
  List<String> stems(String word) {
    int length = stemOf(word);
    if (length < 0) {
      return List.of();
    }
    String stem = word.substring(0, length);
    return orElse.isEmpty() ? List.of(stem) : List.of(stem, stem + orElse);
  }

  /** The length of the stem if this ending can be taken off, else -1. */
  private int stemOf(String word) {
    int stem = word.length() - text.length();
    return stem >= 2
            && word.endsWith(text)
            && joins(word, stem)
            && standsAlone(word, stem)
            && (text.endsWith("жээ") || text.endsWith("чээ") || Harmony.agrees(word, stem, text))
        ? stem
        : -1;
  }

  private boolean joins(String word, int stem) {
    char last = word.charAt(stem - 1);
    boolean vowel = Letters.isVowel(last) || last == 'й';
    boolean iotated = "яеёю".indexOf(last) >= 0;
    return switch (before) {
      case ANY -> true;
      case CONSONANT -> !vowel || iotated;
      case BARE_CONSONANT -> !vowel;
      case IOTATED -> iotated;
      case VOWEL -> vowel;
      case LONG -> vowel && isLong(word, stem);
      case N -> last == 'н';
      case NOT_N -> last != 'н';
      case HARD -> "гвркспбтхч".indexOf(last) >= 0;
      case OF_PERSONS -> last == 'ч' || last == 'т';
    };
  }

  private static boolean isLong(String word, int stem) {
    char last = word.charAt(stem - 1);
    char previous = word.charAt(stem - 2);
    return last == 'й'
        || Letters.isVowel(previous)
        || "яеёю".indexOf(last) >= 0
        || (last == 'о' && !word.startsWith("ги", stem) && isLoan(word, stem));
  }

  /**
   * A last о after another first vowel stands in loans alone, where it is long: кино, киногоор. The
   * genitive is киноны; технологийн is of технологи.
   */
  private static boolean isLoan(String word, int stem) {
    for (int i = 0; i < stem; i++) {
      if (Letters.isVowel(word.charAt(i))) {
        return "оё".indexOf(word.charAt(i)) < 0;
      }
    }
    return false;
  }

  /** A stem has a vowel, and more than one consonant and one short vowel. */
  private static boolean standsAlone(String word, int stem) {
    int vowels = 0;
    for (int i = 0; i < stem; i++) {
      if (Letters.isVowel(word.charAt(i))) {
        vowels++;
      }
    }
    boolean open = Letters.isVowel(word.charAt(stem - 1));
    return vowels > 1 || (vowels == 1 && !open);
  }
}
