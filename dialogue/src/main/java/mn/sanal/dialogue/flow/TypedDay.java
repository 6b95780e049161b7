package mn.sanal.dialogue.flow;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.sanal.dialogue.flow.DayWords.Kind;
import mn.sanal.dialogue.flow.DayWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * Days as people type them: {@code өчигдөр}, {@code өнгөрсөн даваад}, {@code 3 хоногийн өмнө},
 * {@code 3 сарын 5}, {@code 2026.3.5}, {@code 3/5}. A month without a day is its first day.
 */
final class TypedDay {

  private static final Pattern TOKEN = Pattern.compile("(\\d+)|(\\p{L}+)");
  private static final Pattern WEEK = Pattern.compile("долоо\\s+хоног");

  /** The time of day says nothing about the day. */
  private static final Pattern HOUR =
      Pattern.compile("\\d{1,2}\\s*(?:цаг\\p{L}*(?:\\s*\\d{1,2}\\s*мин\\p{L}*)?|:\\d\\d)");

  /** «25-нд» is a day where «25» could be anything. */
  private static final Pattern ENDING = Pattern.compile("\\d[-–]?(?:нд|ны|ний|д)(?!\\p{L})");

  private static final int LONGEST = 60;

  private final LocalDate today;
  private final List<Integer> numbers = new ArrayList<>();
  private final Map<Kind, Integer> words = new EnumMap<>(Kind.class);
  private boolean named;
  private int year = -1;
  private int month = -1;

  private TypedDay(LocalDate today) {
    this.today = today;
  }

  /**
   * The day meant, or empty where it cannot be told.
   *
   * @param past a day without a year that is still to come was last year's
   */
  static Optional<LocalDate> read(String text, LocalDate today, boolean past) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    TypedDay typed = new TypedDay(today);
    try {
      String days = HOUR.matcher(WEEK.matcher(plain).replaceAll("week")).replaceAll(" ");
      typed.named = ENDING.matcher(days).find();
      return typed.takeAll(days) ? Optional.ofNullable(typed.day(past)) : Optional.empty();
    } catch (DateTimeException | ArithmeticException _) {
      return Optional.empty();
    }
  }

  private boolean takeAll(String text) {
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      if (token.group(1) != null) {
        if (token.group(1).length() > 8) {
          return false;
        }
        numbers.add(Integer.parseInt(token.group(1)));
      } else if (!take(DayWords.of(token.group(2)))) {
        return false;
      }
    }
    return numbers.size() <= 3;
  }

  private boolean take(@Nullable Word word) {
    if (word == null) {
      return false;
    }
    switch (word.kind()) {
      case NUMBER -> addInWords(word.number());
      case YEAR -> {
        if (!numbers.isEmpty() && numbers.getLast() > 1_000) {
          year = numbers.removeLast();
        } else {
          words.put(Kind.YEAR, 0);
        }
      }
      case MONTH -> {
        words.put(Kind.MONTH, 0);
        if (!numbers.isEmpty() && month < 0) {
          month = numbers.removeLast();
        }
      }
      case NAMED_MONTH -> month = word.number();
      default -> words.put(word.kind(), word.number());
    }
    return true;
  }

  /** Twenty and five behind each other are twenty-five. */
  private void addInWords(int number) {
    boolean joins =
        !numbers.isEmpty()
            && number < 10
            && numbers.getLast() % 10 == 0
            && numbers.getLast() < 100
            && numbers.getLast() > 0;
    numbers.add(joins ? numbers.removeLast() + number : number);
  }

  private boolean has(Kind kind) {
    return words.containsKey(kind);
  }

  private int number(Kind kind) {
    return words.getOrDefault(kind, 0);
  }

  private @Nullable LocalDate day(boolean past) {
    if (has(Kind.AGO)) {
      return ago();
    }
    if (has(Kind.DAY)) {
      return numbers.isEmpty() ? today.plusDays(number(Kind.DAY)) : null;
    }
    if (has(Kind.WEEKDAY)) {
      return weekday(DayOfWeek.of(number(Kind.WEEKDAY)));
    }
    if (has(Kind.LAST) || has(Kind.NEXT) || has(Kind.THIS)) {
      return around(has(Kind.LAST) ? -1 : has(Kind.NEXT) ? 1 : 0);
    }
    return written(past);
  }

  private @Nullable LocalDate ago() {
    int count = month > 0 ? month : numbers.isEmpty() ? 1 : numbers.getFirst();
    if (has(Kind.WEEKS)) {
      return today.minusWeeks(count);
    }
    if (has(Kind.MONTH)) {
      return today.minusMonths(count);
    }
    if (has(Kind.YEAR)) {
      return today.minusYears(count);
    }
    return has(Kind.DAYS) || has(Kind.FILLER) ? today.minusDays(count) : null;
  }

  private LocalDate weekday(DayOfWeek day) {
    if (has(Kind.NEXT)) {
      return today.with(TemporalAdjusters.next(day));
    }
    return today.with(
        has(Kind.LAST) ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day));
  }

  /** Last, this or next week, month or year, with the day or month that is named with it. */
  private @Nullable LocalDate around(int step) {
    if (has(Kind.WEEKS) || has(Kind.DAYS)) {
      return today.plusWeeks(step);
    }
    if (has(Kind.YEAR)) {
      return month < 0
          ? today.plusYears(step)
          : LocalDate.of(today.getYear() + step, month, numbers.isEmpty() ? 1 : numbers.getFirst());
    }
    if (has(Kind.MONTH)) {
      LocalDate same = today.plusMonths(step);
      if (has(Kind.PART) && numbers.isEmpty()) {
        numbers.add(number(Kind.PART));
      }
      return numbers.isEmpty() ? same : same.withDayOfMonth(numbers.getFirst());
    }
    return null;
  }

  private @Nullable LocalDate written(boolean past) {
    if (has(Kind.PART) && numbers.isEmpty() && (month > 0 || has(Kind.MONTH))) {
      numbers.add(number(Kind.PART));
      month = month > 0 ? month : today.getMonthValue();
    }
    if (has(Kind.PART) && month < 0) {
      return null;
    }
    if (has(Kind.YEAR) || has(Kind.DAYS) || has(Kind.WEEKS)) {
      return null;
    }
    if (month > 0) {
      int day = numbers.isEmpty() ? 1 : numbers.getFirst();
      if (numbers.size() == 2 && year < 0) {
        boolean yearFirst = numbers.getFirst() > 1_000;
        year = yearFirst ? numbers.getFirst() : numbers.getLast();
        day = yearFirst ? numbers.getLast() : numbers.getFirst();
      } else if (numbers.size() > 1) {
        return null;
      }
      return year > 0 ? dated(year, month, day) : thisYear(month, day, past);
    }
    return switch (numbers.size()) {
      case 1 -> {
        int digits = year < 0 ? numbers.getFirst() : 0;
        if (named && digits > 0 && digits <= 31 && year < 0) {
          LocalDate day = today.withDayOfMonth(digits);
          yield past && day.isAfter(today) ? today.minusMonths(1).withDayOfMonth(digits) : day;
        }
        yield digits > 19_000_000 ? dated(digits / 10_000, digits / 100 % 100, digits % 100) : null;
      }
      case 2 -> {
        int first = numbers.getFirst();
        int second = numbers.getLast();
        if (year > 0) {
          yield dated(year, first, second);
        }
        yield first > 12 ? thisYear(second, first, past) : thisYear(first, second, past);
      }
      case 3 -> three(numbers.get(0), numbers.get(1), numbers.get(2));
      default -> null;
    };
  }

  /** The year comes first, as Mongolians write it, or last. */
  private LocalDate three(int first, int second, int third) {
    if (first > 31) {
      return dated(first, second, third);
    }
    return third > 31 ? dated(third, second, first) : dated(2_000 + first, second, third);
  }

  private LocalDate dated(int year, int month, int day) {
    if (year < 1_900 || year > today.getYear() + 100) {
      throw new DateTimeException("no such year");
    }
    return LocalDate.of(year, month, day);
  }

  private LocalDate thisYear(int month, int day, boolean past) {
    LocalDate date = LocalDate.of(today.getYear(), month, day);
    return past && date.isAfter(today) ? LocalDate.of(today.getYear() - 1, month, day) : date;
  }
}
