package mn.sanal.db.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import mn.sanal.db.place.TimeZones;
import mn.sanal.dialogue.CaseKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a report must be answered: the clock of the law at the calendar of its place. */
@Component
public class Deadlines {

  private final StatutoryClock clock = StatutoryClock.with(Holidays.bundled());

  /** The last day to answer a report received now at a place; empty where none is due. */
  public Optional<LocalDate> dueOn(CaseKind kind, @Nullable String placeCode, Instant received) {
    LocalDate day = dayAt(placeCode, received);
    return clock.due(kind, day, rulesOn(day));
  }

  /**
   * Days from now, at the place, to its due day; negative when overdue; empty where none is due.
   */
  public Optional<Integer> daysLeft(Complaint complaint, Instant now) {
    return Optional.ofNullable(complaint.dueOn())
        .map(due -> Math.toIntExact(ChronoUnit.DAYS.between(dayAt(complaint.place(), now), due)));
  }

  static LocalDate dayAt(@Nullable String placeCode, Instant instant) {
    return LocalDate.ofInstant(instant, TimeZones.of(placeCode));
  }

  int rulesOn(LocalDate received) {
    return clock.versionOn(received);
  }
}
