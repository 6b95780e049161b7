package mn.sanal.i18n.place;

import java.util.Arrays;

/**
 * The letters of names as small numbers, and what it costs to take one for another. The costs are
 * hundredths of a wrong letter; they follow the slips that Mongolians make: a keyboard without ө
 * and ү, vowels that are not heard, consonants that sound alike at the end of a word.
 */
final class Alphabet {

  /** What any letter costs that is lost, added or taken for another. */
  static final int WRONG = 100;

  /** Two letters typed in the wrong order. */
  static final int SWAPPED = 70;

  private static final String LETTERS = "абвгдеёжзийклмнопөрстуүфхцчшщъыьэюя0123456789";
  private static final int OTHER = LETTERS.length();
  private static final int SIZE = OTHER + 1;
  private static final int FIRST_DIGIT = LETTERS.indexOf('0');

  private static final String VOWELS = "аэоөуүиыеёюя";

  /** Letters of one group leave the same trace, see {@link #trace}. */
  private static final String[] GROUPS = {
    "ая", "эе", "ийы", "оөуүёю", "б", "в", "г", "д", "жз", "к", "л", "м", "н", "п", "р", "сшщ", "т",
    "ф", "х", "цч", "05", "16", "27", "38", "49"
  };

  private static final String[] KEYBOARD = {"фцужэнгшүзкъ", "йыбөахролдп", "ячёсмитьвю"};

  private static final byte[] INDEX = new byte['я' + 0x100];
  private static final int[] TRACE = new int[SIZE];
  private static final byte[][] CYRILLIC = costs();
  private static final byte[][] LATIN = costs();

  static {
    Arrays.fill(INDEX, (byte) OTHER);
    for (int i = 0; i < LETTERS.length(); i++) {
      INDEX[LETTERS.charAt(i)] = (byte) i;
    }
    for (int group = 0; group < GROUPS.length; group++) {
      for (char letter : GROUPS[group].toCharArray()) {
        TRACE[LETTERS.indexOf(letter)] = 1 << group;
      }
    }
    for (String row : KEYBOARD) {
      for (int i = 1; i < row.length(); i++) {
        alike(CYRILLIC, 80, row.substring(i - 1, i + 1));
      }
    }
    for (byte[][] costs : new byte[][][] {CYRILLIC, LATIN}) {
      alike(
          costs, 45, "бв", "бп", "вф", "гх", "гк", "кх", "дт", "жз", "чц", "жч", "зс", "цс", "шс");
      alike(costs, 45, "шч", "зц", "нм", "щш", "аэ", "ао", "яй", "юй", "её", "юя", "эө", "иэ");
      alike(costs, 25, "эи", "ея", "юү", "юу", "ёо", "еи", "ьи", "еө", "ья", "яа", "ьй");
      alike(costs, 10, "эе", "ий", "иы", "йы", "ъь", "её");
      alike(costs, 15, "оө", "уү", "өү", "оу", "оү", "өу");
    }
    alike(LATIN, 4, "оө", "уү", "өү", "оу", "оү", "өу", "эе", "ий", "иы", "йы");
    alike(LATIN, 15, "юү", "юу", "ёо", "еө", "ёө", "ею", "цч", "үв", "яа", "жз", "хк");
  }

  private Alphabet() {}

  private static byte[][] costs() {
    byte[][] costs = new byte[SIZE][SIZE];
    for (int i = 0; i < SIZE; i++) {
      Arrays.fill(costs[i], (byte) WRONG);
      costs[i][i] = 0;
    }
    return costs;
  }

  private static void alike(byte[][] costs, int cost, String... pairs) {
    for (String pair : pairs) {
      int a = LETTERS.indexOf(pair.charAt(0));
      int b = LETTERS.indexOf(pair.charAt(1));
      costs[a][b] = (byte) cost;
      costs[b][a] = (byte) cost;
    }
  }

  /** The letters of a word in lower case Cyrillic. */
  static byte[] letters(String word) {
    byte[] letters = new byte[word.length()];
    for (int i = 0; i < letters.length; i++) {
      char c = word.charAt(i);
      letters[i] = c < INDEX.length ? INDEX[c] : (byte) OTHER;
    }
    return letters;
  }

  /** A bit for each group of letters in a word: words that share few of them are not alike. */
  static int trace(byte[] letters) {
    int trace = 0;
    for (byte letter : letters) {
      trace |= TRACE[letter];
    }
    return trace;
  }

  /** What each letter costs that one of two words has and the other lacks. */
  static int[] gaps(byte[] letters) {
    int[] gaps = new int[letters.length];
    for (int i = 0; i < letters.length; i++) {
      gaps[i] = gap(letters, i);
    }
    return gaps;
  }

  private static int gap(byte[] letters, int i) {
    byte letter = letters[i];
    if (isDigit(letter)) {
      return 5 * WRONG;
    }
    char c = letter < OTHER ? LETTERS.charAt(letter) : ' ';
    boolean vowel = VOWELS.indexOf(c) >= 0;
    if (c == 'ь' || c == 'ъ') {
      return 12;
    }
    if (i > 0 && (TRACE[letter] & TRACE[letters[i - 1]]) != 0) {
      return vowel || c == 'й' ? 15 : 40;
    }
    if (c == 'й') {
      return 35;
    }
    return vowel && i > 0 ? 45 : WRONG;
  }

  /** Costs[a][b] of typing b for a. */
  static byte[][] costs(boolean latin) {
    return latin ? LATIN : CYRILLIC;
  }

  static boolean isDigit(byte letter) {
    return letter >= FIRST_DIGIT && letter < OTHER;
  }
}
