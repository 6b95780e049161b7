package mn.sanal.i18n.mongolian;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Mongolian alphabet and the signs that are typed for its letters.
 *
 * <p>Keyboards without {@code ө ү} lead to Ukrainian, Kazakh, old Cyrillic and Latin letters of the
 * same look; a Latin letter inside a Cyrillic word is a slip.
 */
final class Letters {

  private static final String VOWELS = "аэоөуүиыеёюя";
  private static final String BACK = "аоуяюёы";
  private static final String FRONT = "эөүе";

  /** By the code of the letter, for it is asked several times for each letter of a text. */
  private static final boolean[] IS_VOWEL = new boolean['ө' + 1];

  static {
    VOWELS.chars().forEach(c -> IS_VOWEL[c] = true);
  }

  private static final String LOOK_ALIKES = "єѳӫɵѵїұʏӯўҥӊіј";
  private static final String MEANT = "өөөөөүүүүүнний";

  private static final String LATIN = "aeopcyxkmthbnöüv";
  private static final String CYRILLIC = "аеорсухкмтнвпөүү";

  /** No word has three of one vowel in a row; four of a consonant, so that СССР stays. */
  private static final Pattern STRETCHED =
      Pattern.compile("([аэоөуүиыеёюя])\\1{2,}|([\\u0400-\\u052F])\\2{3,}");

  private Letters() {}

  static boolean isVowel(char c) {
    return c < IS_VOWEL.length && IS_VOWEL[c];
  }

  static boolean isBack(char c) {
    return BACK.indexOf(c) >= 0;
  }

  static boolean isFront(char c) {
    return FRONT.indexOf(c) >= 0;
  }

  static boolean isCyrillic(char c) {
    return c >= '\u0400' && c <= '\u052F';
  }

  static boolean hasCyrillic(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (isCyrillic(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Lower case, composed, one letter for its look-alikes. A word with any Cyrillic letter is taken
   * as Cyrillic as a whole; other words keep their letters. A Cyrillic letter that is stretched
   * (баййййна, маааааш) is shortened: a vowel to two, any other letter to one.
   */
  static String fold(CharSequence text) {
    String plain = foldPlain(text);
    return unstretched(plain == null ? foldAny(text) : plain);
  }

  /**
   * The same for words of letters that stand for themselves and ASCII letters and figures, as
   * nearly all are; null for others.
   */
  private static @Nullable String foldPlain(CharSequence text) {
    int length = text.length();
    var lower = new char[length];
    boolean cyrillic = false;
    boolean latin = false;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if ((c >= 'а' && c <= 'я') || c == 'ө' || c == 'ү' || c == 'ё') {
        lower[i] = c;
        cyrillic = true;
      } else if (c >= 'А' && c <= 'Я') {
        lower[i] = (char) (c + ('а' - 'А'));
        cyrillic = true;
      } else if (c >= 'a' && c <= 'z') {
        lower[i] = c;
        latin = true;
      } else if (c >= 'A' && c <= 'Z') {
        lower[i] = (char) (c + ('a' - 'A'));
        latin = true;
      } else if (c >= '0' && c <= '9') {
        lower[i] = c;
      } else {
        return null;
      }
    }
    return cyrillic && latin ? null : new String(lower);
  }

  private static String foldAny(CharSequence text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    String composed = Normalizer.normalize(lower, Normalizer.Form.NFC);
    boolean cyrillic = hasCyrillic(composed);
    var out = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      // Marks that no letter has taken in: stress, or a slip of the keyboard.
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        out.append(cyrillic ? meant(c) : c);
      }
    }
    return out.toString();
  }

  private static String unstretched(String word) {
    for (int i = 2; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == word.charAt(i - 1) && c == word.charAt(i - 2)) {
        return STRETCHED.matcher(word).replaceAll(Letters::shortened);
      }
    }
    return word;
  }

  private static String shortened(MatchResult stretched) {
    String letter = stretched.group().substring(0, 1);
    return isVowel(letter.charAt(0)) ? letter.repeat(2) : letter;
  }

  private static char meant(char c) {
    int i = LOOK_ALIKES.indexOf(c);
    if (i >= 0) {
      return MEANT.charAt(i);
    }
    int latin = LATIN.indexOf(c);
    return latin >= 0 ? CYRILLIC.charAt(latin) : c;
  }
}
