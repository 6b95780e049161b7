package mn.sanal.db.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import mn.sanal.dialogue.CaseKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatutoryClockTest {

  private static final Holidays HOLIDAYS = Holidays.bundled();
  private static final StatutoryClock CLOCK = StatutoryClock.with(HOLIDAYS);

  /** Ten years of days of receipt. */
  static Stream<LocalDate> days() {
    LocalDate first = LocalDate.of(2025, 1, 1);
    return first.datesUntil(first.plusYears(10));
  }

  @ParameterizedTest
  @CsvSource({
    // Thursday to Saturday, moved over the weekend
    "COMPLAINT, 2026-11-26, 2026-12-28",
    // 25 December is a plain Friday
    "COMPLAINT, 2026-11-25, 2026-12-25",
    // ends on 29 December, Independence Day
    "COMPLAINT, 2026-11-29, 2026-12-30",
    // ends in Naadam, 10 to 15 July 2026
    "COMPLAINT, 2026-06-11, 2026-07-16",
    // ends on Sunday 7 February 2027, Lunar New Year until Tuesday
    "COMPLAINT, 2027-01-08, 2027-02-10",
    "SUGGESTION, 2026-11-25, 2027-02-23"
  })
  void countsFromTheDayOfReceipt(CaseKind kind, LocalDate received, LocalDate due) {
    assertThat(CLOCK.due(kind, received, 1)).contains(due);
  }

  @Test
  void thanksAndRatingsAreNeverDue() {
    assertThat(CLOCK.due(CaseKind.THANKS, LocalDate.of(2026, 11, 25), 1)).isEmpty();
    assertThat(CLOCK.due(CaseKind.RATING, LocalDate.of(2026, 11, 25), 1)).isEmpty();
  }

  @Test
  void endsOnAWorkingDayNeverEarlierAndAtMostAHolidayLater() {
    days().forEach(day -> obeysTheLaw(CaseKind.COMPLAINT, day, 30));
    days().forEach(day -> obeysTheLaw(CaseKind.SUGGESTION, day, 90));
  }

  private static void obeysTheLaw(CaseKind kind, LocalDate received, int limit) {
    LocalDate due = CLOCK.due(kind, received, CLOCK.versionOn(received)).orElseThrow();
    assertThat(HOLIDAYS.dayOff(due)).isFalse();
    // Naadam with both weekends around it is the longest row of days off: ten.
    assertThat(ChronoUnit.DAYS.between(received, due)).isBetween((long) limit, limit + 10L);
    assertThat(received.plusDays(limit).datesUntil(due)).allMatch(HOLIDAYS::dayOff);
    LocalDate next = CLOCK.due(kind, received.plusDays(1), 1).orElseThrow();
    assertThat(next).isAfterOrEqualTo(due);
  }

  @Test
  void theDayOfReceiptIsThatOfThePlace() {
    Deadlines deadlines = new Deadlines();
    Instant lateEvening = Instant.parse("2026-11-25T16:30:00Z");
    // Half past midnight on the 26th in Ulaanbaatar, still the 25th in Khovd.
    assertThat(deadlines.dueOn(CaseKind.COMPLAINT, "1116", lateEvening))
        .contains(LocalDate.of(2026, 12, 28));
    assertThat(deadlines.dueOn(CaseKind.COMPLAINT, "8401", lateEvening))
        .contains(LocalDate.of(2026, 12, 25));
  }

  @Test
  void holdsTheHolidaysOfFiveYears() {
    assertThat(HOLIDAYS.dates()).hasSize(79);
    for (int year = 2026; year <= 2030; year++) {
      assertThat(HOLIDAYS.dates())
          .contains(
              LocalDate.of(year, 1, 1), LocalDate.of(year, 7, 11), LocalDate.of(year, 12, 29));
    }
  }
}
