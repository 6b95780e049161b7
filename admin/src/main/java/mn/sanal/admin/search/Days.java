package mn.sanal.admin.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.sanal.i18n.mongolian.WordKeys;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A span of days as it can be typed: a day, month or year ({@code 2026-10-05}, {@code 2026.10},
 * {@code 2026}), {@code өнөөдөр}, or a number of days; alone, as {@code a..b} with either end left
 * open, or after {@code <} or {@code >}.
 *
 * @param first the first day, null for no limit
 * @param last the last day, null for no limit
 */
record Days(@Nullable LocalDate first, @Nullable LocalDate last) {

  private static final Pattern DATE =
      Pattern.compile("((?:19|20)\\d{2})(?:[-./](\\d{1,2})(?:[-./](\\d{1,2}))?)?");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
  private static final Pattern RANGE = Pattern.compile("(.*?)(?:\\.\\.+|…)(.*)");

  /** How a number of days is meant: as days that have passed, or as days that are left. */
  enum Count {
    AGO,
    LEFT
  }

  /** Whose day, in a field of days since 1970, lies in the span. */
  Query query(String field) {
    return LongField.newRangeQuery(
        field,
        first == null ? Long.MIN_VALUE : first.toEpochDay(),
        last == null ? Long.MAX_VALUE : last.toEpochDay());
  }

  /** What the text says; empty where it says no span of days. */
  static Optional<Days> read(String typed, Count count, LocalDate today) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    char sign = text.charAt(0);
    if (sign == '<' || sign == '>') {
      boolean same = text.startsWith("=", 1);
      return compared(sign, same, text.substring(same ? 2 : 1).strip(), count, today);
    }
    Matcher range = RANGE.matcher(text);
    return range.matches()
        ? between(range.group(1).strip(), range.group(2).strip(), count, today)
        : one(text, count, today);
  }

  private static Optional<Days> compared(
      char sign, boolean same, String text, Count count, LocalDate today) {
    // More days ago is an earlier day.
    boolean turned = count == Count.AGO && isNumber(text);
    boolean before = (sign == '<') != turned;
    return one(text, count, today)
        .map(
            days ->
                before
                    ? new Days(null, same ? days.last : minusOne(days.first))
                    : new Days(same ? days.first : plusOne(days.last), null));
  }

  private static Optional<Days> between(String from, String to, Count count, LocalDate today) {
    Optional<Days> first = one(from, count, today);
    Optional<Days> last = one(to, count, today);
    boolean readable =
        (from.isEmpty() || first.isPresent())
            && (to.isEmpty() || last.isPresent())
            && (first.isPresent() || last.isPresent());
    if (!readable) {
      return Optional.empty();
    }
    LocalDate start = first.map(Days::first).orElse(null);
    LocalDate end = last.map(Days::last).orElse(null);
    // Seven days ago comes before three days ago, however they are typed.
    return Optional.of(
        start != null && end != null && start.isAfter(end)
            ? new Days(end, start)
            : new Days(start, end));
  }

  private static Optional<Days> one(String text, Count count, LocalDate today) {
    Matcher date = DATE.matcher(text);
    if (date.matches()) {
      return date(date.group(1), date.group(2), date.group(3));
    }
    if (NUMBER.matcher(text).matches()) {
      int days = Integer.parseInt(text);
      return Optional.of(day(count == Count.AGO ? today.minusDays(days) : today.plusDays(days)));
    }
    return switch (WordKeys.exact(text)) {
      case "өнөөдөр", "today" -> Optional.of(day(today));
      case "өчигдөр", "yesterday" -> Optional.of(day(today.minusDays(1)));
      case "маргааш", "tomorrow" -> Optional.of(day(today.plusDays(1)));
      default -> Optional.empty();
    };
  }

  private static Optional<Days> date(
      String year, @Nullable String month, @Nullable String dayOfMonth) {
    int y = Integer.parseInt(year);
    if (month == null) {
      return Optional.of(new Days(LocalDate.of(y, 1, 1), LocalDate.of(y, 12, 31)));
    }
    int m = Integer.parseInt(month);
    if (m < 1 || m > 12) {
      return Optional.empty();
    }
    YearMonth whole = YearMonth.of(y, m);
    if (dayOfMonth == null) {
      return Optional.of(new Days(whole.atDay(1), whole.atEndOfMonth()));
    }
    int d = Integer.parseInt(dayOfMonth);
    return whole.isValidDay(d) ? Optional.of(day(whole.atDay(d))) : Optional.empty();
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches() && !DATE.matcher(text).matches();
  }

  private static Days day(LocalDate day) {
    return new Days(day, day);
  }

  private static @Nullable LocalDate minusOne(@Nullable LocalDate day) {
    return day == null ? null : day.minusDays(1);
  }

  private static @Nullable LocalDate plusOne(@Nullable LocalDate day) {
    return day == null ? null : day.plusDays(1);
  }
}
