package mn.sanal.db.complaint;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import mn.sanal.db.Csv;

/**
 * The days off: Saturdays, Sundays and public holidays.
 *
 * <p>A holiday on a weekend is not moved to a weekday. The bundled table marks each date by how
 * sure it is ({@code V2} two or more public sources, {@code D} calculated or doubtful); dates of
 * lunar holidays are to be checked every autumn.
 */
public record Holidays(Set<LocalDate> dates) {

  public Holidays {
    dates = Set.copyOf(dates);
  }

  public static Holidays bundled() {
    return new Holidays(
        Csv.rows(Holidays.class, "holidays.csv", "date,name_mn,name_en,mark").stream()
            .map(row -> LocalDate.parse(row.get(0)))
            .collect(Collectors.toSet()));
  }

  boolean dayOff(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY
        || date.getDayOfWeek() == DayOfWeek.SUNDAY
        || dates.contains(date);
  }

  /** The day itself, or else the first working day after it. */
  LocalDate workingDayFrom(LocalDate date) {
    LocalDate day = date;
    while (dayOff(day)) {
      day = day.plusDays(1);
    }
    return day;
  }
}
