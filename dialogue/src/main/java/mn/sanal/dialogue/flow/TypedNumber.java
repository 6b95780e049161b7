package mn.sanal.dialogue.flow;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** TypedNumber as people type them. */
final class TypedNumber {

  private TypedNumber() {}

  /** A small number from 0, below {@code bound}; -1 for anything else. */
  static int index(String text, int bound) {
    if (text.isEmpty() || text.length() > 3) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number < bound ? number : -1;
  }

  /**
   * A whole number: {@code 15000}, {@code 15 000}, {@code 15,000 ₮}, {@code 15мянга}, {@code 2
   * сая}, with or without its unit behind it; null for anything else.
   */
  static @Nullable Long read(String text, String unit) {
    String rest = text.strip().toLowerCase(Locale.ROOT);
    for (String tail :
        new String[] {unit.toLowerCase(Locale.ROOT), "төгрөг", "төг", "₮", "настай"}) {
      if (!tail.isEmpty() && rest.endsWith(tail)) {
        rest = rest.substring(0, rest.length() - tail.length()).strip();
      }
    }
    long factor = 1;
    if (rest.endsWith("мянга") || rest.endsWith("мянган")) {
      factor = 1_000;
      rest = rest.substring(0, rest.lastIndexOf("мянга")).strip();
    } else if (rest.endsWith("сая")) {
      factor = 1_000_000;
      rest = rest.substring(0, rest.length() - 3).strip();
    }
    boolean negative = rest.startsWith("-") || rest.startsWith("−");
    Long digits = digits(negative ? rest.substring(1) : rest);
    return digits == null ? null : (negative ? -digits : digits) * factor;
  }

  private static @Nullable Long digits(String text) {
    long number = 0;
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign >= '0' && sign <= '9') {
        number = number * 10 + (sign - '0');
        if (++count > 12) {
          return null;
        }
      } else if (i == 0 || !isGap(sign)) {
        return null;
      }
    }
    return count == 0 ? null : number;
  }

  private static boolean isGap(char sign) {
    return sign == ' ' || sign == ',' || sign == '\u00a0' || sign == '\u202f' || sign == '\'';
  }
}
