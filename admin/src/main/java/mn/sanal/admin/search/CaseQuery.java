package mn.sanal.admin.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mn.sanal.admin.search.Found.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param typed as typed into the search box, see {@link Vocabulary}
 * @param limits for each dimension the values any of which is wanted: names of constants, or codes
 *     of places, which stand for all below them, facilities and topics; unknown ones find nothing
 * @param from the first day of receipt
 * @param until the last day of receipt
 * @param today the day from which age and days left are counted
 * @param page from 0
 */
public record CaseQuery(
    String typed,
    Map<Dimension, Set<String>> limits,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    LocalDate today,
    Order order,
    int page) {

  /** Cases on a page. */
  public static final int PAGE = 20;

  /** Beyond it nobody turns pages; they type another word. */
  public static final int LAST_PAGE = 250;

  /** How soon an answer is due, for open cases. */
  public enum Due {
    LATE,
    /** Within {@value #SOON_DAYS} days. */
    SOON,
    LATER;

    public static final int SOON_DAYS = 5;

    static Due of(long dueDay, LocalDate today) {
      long left = dueDay - today.toEpochDay();
      return left < 0 ? LATE : left <= SOON_DAYS ? SOON : LATER;
    }
  }

  /** How long ago a case was received. */
  public enum Age {
    WEEK(0, 7),
    MONTH(8, 30),
    QUARTER(31, 90),
    OLDER(91, Integer.MAX_VALUE);

    final int fromDays;
    final int toDays;

    Age(int fromDays, int toDays) {
      this.fromDays = fromDays;
      this.toDays = toDays;
    }

    static Age of(long receivedDay, LocalDate today) {
      long days = today.toEpochDay() - receivedDay;
      return days <= WEEK.toDays
          ? WEEK
          : days <= MONTH.toDays ? MONTH : days <= QUARTER.toDays ? QUARTER : OLDER;
    }
  }

  /** In which order cases are shown. */
  public enum Order {
    RELEVANCE,
    DUE,
    NEWEST,
    OLDEST
  }

  public CaseQuery {
    Map<Dimension, Set<String>> kept = new EnumMap<>(Dimension.class);
    limits.forEach(
        (dimension, values) -> {
          if (!values.isEmpty()) {
            kept.put(dimension, Set.copyOf(values));
          }
        });
    limits = Map.copyOf(kept);
    page = Math.clamp(page, 0, LAST_PAGE);
  }

  /** The best matches for words, without a limit. */
  public static CaseQuery ofWords(String typed, LocalDate today) {
    return new CaseQuery(typed, Map.of(), null, null, today, Order.RELEVANCE, 0);
  }

  /** The constants of these names; others are passed over. */
  static <E extends Enum<E>> Stream<E> known(Class<E> type, Set<String> names) {
    return Arrays.stream(type.getEnumConstants()).filter(one -> names.contains(one.name()));
  }
}
