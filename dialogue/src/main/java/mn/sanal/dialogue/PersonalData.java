package mn.sanal.dialogue;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds and masks what names a person in a text: registry number (two Cyrillic letters and eight
 * digits), phone (eight digits), vehicle plate (four digits and three Cyrillic letters), payment
 * card (16 digits with a right check digit) and e-mail address. Latin letters that look or sound
 * like the Cyrillic ones count as them.
 *
 * <p>No pattern can backtrack far: all repetitions are bounded.
 */
public final class PersonalData {

  /** What stands in place of what was masked. */
  public static final String MASK = "[хассан]";

  private static final String LETTER = "[А-ЯЁӨҮа-яёөүA-Za-z]";
  private static final String GAP = "[ \\u00A0.\\-–]{0,2}";
  private static final String NOT_INSIDE_WORD = "(?<![\\p{L}\\p{Nd}])";
  private static final String NOT_BEFORE_DIGIT = "(?!\\p{Nd})";

  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{Nd}._%+\\-]{1,64}@[\\p{L}\\p{Nd}\\-]{1,63}(?:\\.[\\p{L}\\p{Nd}\\-]{1,63}){1,4}");
  private static final Pattern CARD =
      Pattern.compile("(?<!\\p{Nd})\\p{Nd}{4}(?:" + GAP + "\\p{Nd}{4}){3}" + NOT_BEFORE_DIGIT);
  private static final Pattern REGISTRY =
      Pattern.compile(
          NOT_INSIDE_WORD
              + LETTER
              + "[ .\\-]?"
              + LETTER
              + GAP
              + "\\p{Nd}{2}(?:"
              + GAP
              + "\\p{Nd}{2}){3}"
              + NOT_BEFORE_DIGIT);
  private static final String NOT_A_DATE =
      "(?!(?:19|20)\\d\\d[.\\-](?:0[1-9]|1[0-2])[.\\-](?:0[1-9]|[12]\\d|3[01])(?!\\d))";

  private static final String PAIRS = "(?:" + GAP + "\\p{Nd}{2})";
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<!\\p{Nd})"
              + NOT_A_DATE
              + "(?:(?:\\+|00)?976"
              + GAP
              + ")?[1-9]\\p{Nd}"
              + PAIRS
              + "{3}"
              + NOT_BEFORE_DIGIT);
  private static final Pattern PLATE =
      Pattern.compile("(?<!\\p{Nd})\\p{Nd}{4}[ \\-]?" + LETTER + "{3}(?![\\p{L}\\p{Nd}])");

  private PersonalData() {}

  /** The text with all personal data masked; the same text when there is none. */
  public static String mask(String text) {
    String masked = EMAIL.matcher(text).replaceAll(MASK);
    masked = CARD.matcher(masked).replaceAll(PersonalData::maskCard);
    masked = REGISTRY.matcher(masked).replaceAll(MASK);
    masked = PHONE.matcher(masked).replaceAll(MASK);
    return PLATE.matcher(masked).replaceAll(PersonalData::maskPlate);
  }

  private static String maskCard(MatchResult match) {
    return luhn(match.group()) ? MASK : match.group();
  }

  /** A plate is written in capitals; "2026 оны" and "5000 хүн" are no plates. */
  private static String maskPlate(MatchResult match) {
    String letters = match.group().substring(match.group().length() - 3);
    return letters.equals(letters.toUpperCase(java.util.Locale.ROOT)) ? MASK : match.group();
  }

  /** The check digit of card numbers (ISO/IEC 7812-1, annex B). */
  private static boolean luhn(String typed) {
    int sum = 0;
    int place = 0;
    for (int i = typed.length() - 1; i >= 0; i--) {
      int digit = Character.digit(typed.charAt(i), 10);
      if (digit >= 0) {
        int weighed = place++ % 2 == 0 ? digit : digit * 2;
        sum += weighed > 9 ? weighed - 9 : weighed;
      }
    }
    return sum % 10 == 0;
  }
}
