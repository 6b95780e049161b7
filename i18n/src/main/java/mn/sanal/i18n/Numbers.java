package mn.sanal.i18n;

import java.text.NumberFormat;

/** Numbers as they are written in a language; spaces inside one are no-break spaces. */
public final class Numbers {

  private static final char NO_BREAK = '\u00A0';
  private static final int GROUP = 3;

  private Numbers() {}

  /** Mongolian groups thousands by a space ({@code 15 000}), others as their locale does. */
  public static String whole(Language language, long number) {
    if (!language.equals(Language.MONGOLIAN)) {
      return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }
    var digits = new StringBuilder(Long.toString(number));
    int first = number < 0 ? 1 : 0;
    for (int i = digits.length() - GROUP; i > first; i -= GROUP) {
      digits.insert(i, NO_BREAK);
    }
    return digits.toString();
  }

  /** An amount of tugrugs, such as {@code 15 000 ₮}. */
  public static String money(Language language, long tugrugs) {
    return whole(language, tugrugs) + NO_BREAK + '₮';
  }
}
