package mn.sanal.i18n.mongolian;

import java.util.Locale;
import java.util.Set;

/**
 * Endings that are written behind a hyphen, after figures, abbreviations and foreign words: «20-р»,
 * «ХЭҮТ-ийн», «HEUT-iin». They say nothing of their own and belong to the word before.
 */
final class SuffixApart {

  /** Cases, plurals and what stands for "about so many". */
  private static final Set<String> ENDINGS =
      Set.of(
          ("ын ийн гийн ны ний ы ий ыг ийг гийг ад эд од өд нд руу рүү луу лүү"
                  + " аас ээс оос өөс гаас гээс гоос гөөс наас нээс ноос нөөс"
                  + " аар ээр оор өөр гаар гээр гоор гөөр тай тэй той"
                  + " ууд үүд гууд гүүд нууд нүүд чууд чүүд аад ээд оод өөд иад иод"
                  + " yn iin giin nii iig giig ruu luu aas ees oos gaas gees aar eer oor"
                  + " tai tei toi uud vvd aad eed ood")
              .split(" "));

  /** Only after figures, or an abbreviation in capitals: витамин-д may be витамин Д. */
  private static final Set<String> LETTERS =
      Set.of("р", "д", "т", "н", "г", "r", "d", "t", "n", "g");

  /** Only after figures. */
  private static final Set<String> ORDINALS =
      Set.of(
          "дугаар", "дүгээр", "дахь", "дэх", "рт", "рын", "рийн", "dugaar", "dugeer", "dahi",
          "deh");

  private static final int LONGEST = 6;

  private SuffixApart() {}

  static boolean isHyphen(char c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
  }

  /**
   * Whether the letters behind a hyphen are an ending of the word before it.
   *
   * @param last the last letter or figure before the hyphen
   */
  static boolean isEnding(char last, CharSequence behind) {
    int length = behind.length();
    if (length == 0 || length > LONGEST || !Character.isLetter(behind.charAt(0))) {
      return false;
    }
    String typed = behind.toString();
    boolean figure = Character.isDigit(last);
    if (length == 1) {
      return (figure || Character.isUpperCase(last)) && LETTERS.contains(typed);
    }
    String folded = Letters.fold(typed.toLowerCase(Locale.ROOT));
    return ENDINGS.contains(folded) || (figure && ORDINALS.contains(folded));
  }

  /**
   * How many of the letters are left when figures are followed by an ending without a hyphen: two
   * of «20р». Latin ones are left on (3D, 5G).
   */
  static int figures(char[] letters, int length) {
    int figures = 0;
    while (figures < length && letters[figures] >= '0' && letters[figures] <= '9') {
      figures++;
    }
    if (figures == 0 || figures == length || !Letters.isCyrillic(letters[figures])) {
      return length;
    }
    var behind = new String(letters, figures, length - figures);
    return isEnding('0', behind) ? figures : length;
  }
}
