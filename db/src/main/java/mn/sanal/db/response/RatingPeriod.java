package mn.sanal.db.response;

import java.time.LocalDate;
import java.time.Month;
import mn.sanal.dialogue.survey.Period;

/**
 * The stretch of time in which one rating of a citizen counts.
 *
 * @param until the day after its last
 */
public record RatingPeriod(LocalDate from, LocalDate until) {

  /** The period that a day lies in. School years begin on 1 September. */
  public static RatingPeriod of(Period period, LocalDate day) {
    return switch (period) {
      case MONTH -> {
        LocalDate from = day.withDayOfMonth(1);
        yield new RatingPeriod(from, from.plusMonths(1));
      }
      case QUARTER -> {
        LocalDate from = day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
        yield new RatingPeriod(from, from.plusMonths(3));
      }
      case SCHOOL_YEAR -> {
        LocalDate start = LocalDate.of(day.getYear(), Month.SEPTEMBER, 1);
        LocalDate from = day.isBefore(start) ? start.minusYears(1) : start;
        yield new RatingPeriod(from, from.plusYears(1));
      }
    };
  }
}
