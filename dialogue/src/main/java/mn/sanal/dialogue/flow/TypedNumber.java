package mn.sanal.dialogue.flow;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people type them: {@code 15,000₮}, {@code 15 мянга}, {@code 15k}, {@code 1.5 сая},
 * {@code арван хоёр мянга таван зуу}, {@code хагас цаг}. What could mean two things, such as a
 * range, is no number.
 */
final class TypedNumber {

  /** Larger than any answer that is allowed: told as out of range, not as no number. */
  private static final BigDecimal HUGE = new BigDecimal("1000000000000000");

  private static final Pattern TOKEN =
      Pattern.compile(
          "(\\d{1,3}(?:[ ,.'’]\\d{3})+(?!\\d)|\\d+)(?:[.,](\\d{1,9}))?|(\\p{L}+)|(\\S)");

  /** «Нэг ч төгрөг төлөөгүй», «огт очоогүй», «нэг ч удаа». */
  private static final Pattern NONE =
      Pattern.compile(
          "(?:би )?(?:(?:нэг ч|ганц ч|нэгээ ч) ?\\p{L}*|огт|ерөөсөө)(?:"
              + " \\p{L}{1,12}(?:аа|ээ|оо|өө)гүй)?");

  private static final String SILENT = "₮$~≈.,:!()\"“”«»";

  /** What stands for a whole unit is told apart from what stands for so many of it. */
  private static final Map<String, Map<String, Long>> LARGER =
      Map.of(
          "минут", Map.of("цаг", 60L, "ц", 60L),
          "minutes", Map.of("hour", 60L),
          "хоног", Map.of("долоо хоног", 7L, "сар", 30L),
          "days", Map.of("week", 7L, "month", 30L));

  private TypedNumber() {}

  /** A small number from 0, below {@code bound}; -1 for anything else. */
  static int index(String text, int bound) {
    if (text.isEmpty() || text.length() > 3) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit < 0) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number < bound ? number : -1;
  }

  /** A whole number, with or without its unit behind it; null for anything else. */
  static @Nullable Long read(String text, String unit) {
    String plain = plain(text);
    String own = unit.toLowerCase(Locale.ROOT);
    if (own.equals("хоног")) {
      plain = plain.replaceAll("(\\d|\\p{L}) *долоо хоног", "$1 долоохоног");
    }
    if (NONE.matcher(plain).matches()) {
      return 0L;
    }
    Sum sum = new Sum(own);
    Matcher token = TOKEN.matcher(plain);
    while (token.find()) {
      if (!sum.take(token)) {
        return null;
      }
    }
    return sum.total();
  }

  /** In one form of letters and digits, without what stands around a number for decoration. */
  private static String plain(String text) {
    StringBuilder out = new StringBuilder();
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    folded
        .codePoints()
        .forEach(
            sign -> {
              int digit = Character.digit(sign, 10);
              if (digit >= 0 && !Character.isLetter(sign)) {
                out.append(digit);
              } else if (Character.isSpaceChar(sign) || Character.isWhitespace(sign)) {
                out.append(' ');
              } else {
                out.appendCodePoint(sign == '−' || sign == '–' || sign == '—' ? '-' : sign);
              }
            });
    return out.toString().replaceAll("(\\d)-(?=\\p{L})", "$1 ").strip();
  }

  /** What the tokens read so far come to. */
  private static final class Sum {
    private final String unit;
    private BigDecimal total = BigDecimal.ZERO;
    private @Nullable BigDecimal current;
    private BigDecimal scale = BigDecimal.ONE;
    private boolean any;
    private boolean negative;
    private boolean literal;
    private final List<Long> scales = new ArrayList<>();

    Sum(String unit) {
      this.unit = unit;
    }

    boolean take(Matcher token) {
      if (token.group(1) != null) {
        return number(token.group(1), token.group(2));
      }
      if (token.group(3) != null) {
        return word(token.group(3));
      }
      String sign = token.group(4);
      if (sign.equals("-") && !any && current == null && !negative) {
        negative = true;
        return true;
      }
      return SILENT.contains(sign);
    }

    private boolean number(String whole, @Nullable String fraction) {
      if (current != null) {
        return false;
      }
      String digits = whole.replaceAll("\\D", "");
      current = digits.length() > 15 ? HUGE : new BigDecimal(digits);
      if (fraction != null) {
        current = current.add(new BigDecimal("0." + fraction));
      }
      literal = true;
      any = true;
      return true;
    }

    private boolean word(String word) {
      Long larger = larger(word);
      if (larger != null) {
        return scale(larger);
      }
      if (any && isUnit(word)) {
        return true;
      }
      return switch (NumberWords.of(word)) {
        case NumberWords.Count(long value) -> count(value);
        case NumberWords.Scale(long factor) -> scale(factor);
        case NumberWords.Half _ -> half();
        case NumberWords.Minus _ when !any && !negative -> {
          negative = true;
          yield true;
        }
        case NumberWords.Filler _ -> true;
        case null, default -> isUnit(word);
      };
    }

    private @Nullable Long larger(String word) {
      for (Map.Entry<String, Long> entry : LARGER.getOrDefault(unit, Map.of()).entrySet()) {
        String name = entry.getKey().replace(" ", "");
        if (name.length() > 1 ? word.startsWith(name) : word.equals(name)) {
          return entry.getValue();
        }
      }
      return null;
    }

    /** The unit itself, in any case; tugriks under all their names. */
    private boolean isUnit(String word) {
      return (unit.length() > 1 && word.startsWith(unit))
          || (word.length() > 2 && unit.startsWith(word))
          || (unit.length() == 1 && word.equals(unit))
          || word.startsWith("төг")
          || word.startsWith("tug")
          || word.startsWith("tog")
          || word.equals("mnt")
          || (LARGER.containsKey(unit) && word.equals(unit.substring(0, 1)))
          || (unit.endsWith("s") && word.equals(unit.substring(0, unit.length() - 1)))
          || (isLatin(word)
              && word.length() > 2
              && unit.length() > 2
              && sounds(word).length() > 1
              && (sounds(word).startsWith(sounds(unit)) || sounds(unit).startsWith(sounds(word))));
    }

    private static boolean isLatin(String word) {
      return word.charAt(0) >= 'a' && word.charAt(0) <= 'z';
    }

    private static String sounds(String word) {
      return Letters.skeleton(word);
    }

    private boolean count(long value) {
      BigDecimal before = current;
      if (before == null) {
        current = BigDecimal.valueOf(value);
      } else if (value == 100 && before.compareTo(BigDecimal.TEN) < 0) {
        current = before.multiply(BigDecimal.valueOf(100));
      } else if (!literal && fitsBehind(before.longValue(), value)) {
        current = before.add(BigDecimal.valueOf(value));
      } else {
        return false;
      }
      any = true;
      return true;
    }

    /** Twenty-five and two hundred and five, but not five-five. */
    private static boolean fitsBehind(long before, long value) {
      return before > 0
          && value > 0
          && (value < 10 ? before % 10 == 0 : value < 100 && before % 100 == 0 && before >= 100);
    }

    private boolean half() {
      if (current == null && any && scale.compareTo(BigDecimal.ONE) > 0) {
        total = total.add(scale.divide(BigDecimal.TWO));
      } else {
        current = (current == null ? BigDecimal.ZERO : current).add(new BigDecimal("0.5"));
      }
      any = true;
      return true;
    }

    private boolean scale(long factor) {
      if (scales.stream().anyMatch(before -> before <= factor)) {
        return false;
      }
      scale = BigDecimal.valueOf(factor);
      scales.add(factor);
      total = total.add((current == null ? BigDecimal.ONE : current).multiply(scale));
      current = null;
      literal = false;
      any = true;
      return true;
    }

    @Nullable Long total() {
      BigDecimal sum = current == null ? total : total.add(current);
      if (!any || sum.stripTrailingZeros().scale() > 0) {
        return null;
      }
      long value = sum.min(HUGE).longValue();
      return negative ? -value : value;
    }
  }
}
