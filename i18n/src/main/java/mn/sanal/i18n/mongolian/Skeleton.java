package mn.sanal.i18n.mongolian;

/**
 * What stays of a stem through its inflection. Short vowels after the first syllable come and go
 * (эмнэлэг, эмнэлгийн) and soft signs turn into vowels (морь, морины), so neither is kept.
 */
final class Skeleton {

  /** From this many consonants on, a stem is told apart without vowel length and rounding. */
  private static final int LONG = 5;

  private Skeleton() {}

  /** The stem with its first vowels and its later long vowels; see the class. */
  static String fine(CharSequence stem) {
    return build(stem, false);
  }

  /** Consonants and the kind of the first vowel only. */
  static String loose(CharSequence stem) {
    return build(stem, true);
  }

  /** The same, with no difference between back and front. */
  static String loosest(CharSequence stem) {
    return build(stem, true).replace('ө', 'о');
  }

  static boolean isLong(CharSequence stem) {
    return consonants(stem) >= LONG;
  }

  static int consonants(CharSequence stem) {
    int count = 0;
    for (int i = 0; i < stem.length(); i++) {
      char c = stem.charAt(i);
      if (!Letters.isVowel(c) && c != 'ь' && c != 'ъ' && c != 'й') {
        count++;
      }
    }
    return count;
  }

  private static String build(CharSequence stem, boolean loose) {
    var out = new StringBuilder(stem.length());
    boolean first = true;
    int i = 0;
    while (i < stem.length()) {
      char c = stem.charAt(i);
      if (!Letters.isVowel(c)) {
        if (c != 'ь' && c != 'ъ') {
          out.append(c);
        }
        i++;
        continue;
      }
      int end = i;
      while (end < stem.length() && inVowels(stem.charAt(end))) {
        end++;
      }
      String run = stem.subSequence(i, end).toString();
      if (first) {
        out.append(loose ? kind(run) : plain(run));
      } else if (!loose && run.length() > 1 && !run.equals("ий")) {
        out.append(later(run));
      }
      first = false;
      i = end;
    }
    return out.toString();
  }

  private static boolean inVowels(char c) {
    return Letters.isVowel(c) || c == 'й';
  }

  private static String plain(String run) {
    return run.replace('е', 'э').replace('ё', 'э').replace('ы', 'и');
  }

  /** The harmony of later vowels follows from the first. */
  private static String later(String run) {
    return plain(run).replace('ө', 'о').replace('ү', 'о').replace('у', 'о');
  }

  private static char kind(String run) {
    return switch (run.charAt(0)) {
      case 'а', 'я' -> 'а';
      case 'э', 'е', 'ё' -> 'э';
      case 'и', 'ы' -> 'и';
      case 'о', 'у', 'ю' -> 'о';
      default -> 'ө';
    };
  }
}
