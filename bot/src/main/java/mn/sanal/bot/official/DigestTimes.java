package mn.sanal.bot.official;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * When scheduled summaries go out: Monday morning, in the official's own time zone. One that is
 * late never comes at night.
 */
final class DigestTimes {

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime QUIET_FROM = LocalTime.of(20, 0);
  private static final LocalTime QUIET_UNTIL = LocalTime.of(8, 0);

  /** Who has just arrived has seen a summary: the next one comes with at least two days between. */
  private static final Duration PAUSE = Duration.ofDays(2);

  private DigestTimes() {}

  /** The Monday morning after a moment. */
  static Instant after(Instant now, ZoneId zone) {
    ZonedDateTime local = now.atZone(zone);
    ZonedDateTime monday = local.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(MORNING);
    return (monday.isAfter(local) ? monday : monday.plusWeeks(1)).toInstant();
  }

  static Instant afterArrival(Instant now, ZoneId zone) {
    return after(now.plus(PAUSE), zone);
  }

  /** The moment itself by day, else the end of the quiet hours. */
  static Instant notQuiet(Instant moment, ZoneId zone) {
    ZonedDateTime local = moment.atZone(zone);
    LocalTime time = local.toLocalTime();
    if (time.isBefore(QUIET_UNTIL)) {
      return local.with(QUIET_UNTIL).toInstant();
    }
    return time.isBefore(QUIET_FROM) ? moment : local.plusDays(1).with(QUIET_UNTIL).toInstant();
  }
}
