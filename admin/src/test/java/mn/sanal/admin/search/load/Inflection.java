package mn.sanal.admin.search.load;

import java.util.ArrayList;
import java.util.List;

/**
 * Forms of a word by vowel harmony, the way people write them. Made to be many and alike, not to be
 * a grammar: a few are wrong, as some are in real texts.
 */
final class Inflection {

  /** Endings with {@code A} for а э о ө, {@code U} for у ү, {@code Y} for ы ий. */
  private static final List<String> CASES =
      List.of("", "Yн", "д", "Yг", "Aас", "Aар", "тAй", "Aа", "гүй", "т");

  private static final List<String> MORE_CASES =
      List.of("тAйгAа", "AасAа", "AарAа", "YгAа", "дAа", "Yнх", "YнхAн", "YнхAнд", "Yнд", "лAг");

  private static final List<String> PLURAL =
      List.of(
          "Uуд",
          "UудYн",
          "Uудад",
          "UудYг",
          "UудAас",
          "UудAар",
          "UудтAй",
          "UудAа",
          "UудYнхAн",
          "UудAасAа");

  private static final List<String> VERBAL =
      List.of(
          "сAн", "ж", "дAг", "нA", "х", "Aад", "сAнгүй", "хгүй", "Aагүй", "вAл", "хAд", "лAA",
          "жээ", "даггүй", "хAар", "мAAр", "хYг", "сAнYг", "хAA", "сAнд", "вч", "тAл", "жAйна",
          "Aарай", "Aач", "хдAA", "сAар", "нгAA", "дгAAс", "сAнAAс", "хAAс", "хтAй", "лгүй", "лAAч",
          "сAй");

  private static final List<String> VOICES = List.of("", "Uул", "гд", "лц", "чих");

  private static final String VOWELS = "аэоөуүиыеёюяй";

  private Inflection() {}

  static List<String> noun(String stem) {
    List<String> forms = new ArrayList<>();
    forms.add(stem);
    for (List<String> endings : List.of(CASES, PLURAL, MORE_CASES)) {
      for (String ending : endings) {
        forms.add(joined(stem, shaped(stem, ending)));
      }
    }
    return forms;
  }

  static List<String> verb(String stem) {
    List<String> forms = new ArrayList<>();
    for (String voice : VOICES) {
      String base = voice.isEmpty() ? stem : joined(stem, shaped(stem, voice));
      for (String ending : VERBAL) {
        forms.add(joined(base, shaped(base, ending)));
      }
    }
    return forms;
  }

  private static String joined(String stem, String ending) {
    if (ending.isEmpty()) {
      return stem;
    }
    boolean meets = isVowel(last(stem)) && isVowel(ending.charAt(0));
    if (meets) {
      boolean longVowel = stem.length() > 1 && isVowel(stem.charAt(stem.length() - 2));
      return longVowel ? stem + "г" + ending : stem.substring(0, stem.length() - 1) + ending;
    }
    if (isVowel(ending.charAt(0))) {
      return withoutLastShortVowel(stem) + ending;
    }
    boolean hard =
        ending.length() > 1
            && !isVowel(last(stem))
            && !isVowel(ending.charAt(0))
            && !isVowel(ending.charAt(1))
            && "вглмнр".indexOf(last(stem)) < 0;
    return hard ? stem + link(stem) + ending : stem + ending;
  }

  /** Эмнэлэг, эмнэлгийн: the short vowel before the last consonant goes. */
  private static String withoutLastShortVowel(String stem) {
    int n = stem.length();
    boolean goes =
        n >= 5
            && !isVowel(stem.charAt(n - 1))
            && "аэоө".indexOf(stem.charAt(n - 2)) >= 0
            && !isVowel(stem.charAt(n - 3))
            && isVowel(stem.charAt(n - 4));
    return goes ? stem.substring(0, n - 2) + stem.charAt(n - 1) : stem;
  }

  private static String shaped(String stem, String ending) {
    String a = link(stem);
    boolean back = a.equals("а") || a.equals("о");
    return ending
        .replace("A", a)
        .replace("U", back ? "у" : "ү")
        .replace("Y", back && "гжчшь".indexOf(last(stem)) < 0 ? "ы" : "ий");
  }

  /** The vowel that endings of this stem take. */
  private static String link(String stem) {
    for (int i = stem.length() - 1; i >= 0; i--) {
      switch (stem.charAt(i)) {
        case 'а', 'я', 'у', 'ы' -> {
          return "а";
        }
        case 'о', 'ё' -> {
          return "о";
        }
        case 'ө' -> {
          return "ө";
        }
        case 'э', 'ү', 'е' -> {
          return "э";
        }
        default -> {}
      }
    }
    return "э";
  }

  private static boolean isVowel(char c) {
    return VOWELS.indexOf(c) >= 0;
  }

  private static char last(String word) {
    return word.charAt(word.length() - 1);
  }
}
