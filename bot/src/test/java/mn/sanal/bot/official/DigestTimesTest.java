package mn.sanal.bot.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTimesTest {

  private static final ZoneId HOVD = ZoneId.of("Asia/Hovd");

  @ParameterizedTest
  @CsvSource({
    "2026-11-25T12:00, 2026-11-30T09:00", // Wednesday
    "2026-11-30T08:59, 2026-11-30T09:00", // Monday before nine
    "2026-11-30T09:00, 2026-12-07T09:00", // Monday at nine
    "2026-12-06T23:59, 2026-12-07T09:00"
  })
  void comesOnMondayMorning(LocalDateTime now, LocalDateTime expected) {
    assertThat(DigestTimes.after(at(now), HOVD)).isEqualTo(at(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-26T12:00, 2026-11-30T09:00", // Thursday
    "2026-11-29T12:00, 2026-12-07T09:00" // Sunday: tomorrow would be too soon
  })
  void givesWhoHasJustArrivedTwoDays(LocalDateTime now, LocalDateTime expected) {
    assertThat(DigestTimes.afterArrival(at(now), HOVD)).isEqualTo(at(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30T09:00, 2026-11-30T09:00",
    "2026-11-30T19:59, 2026-11-30T19:59",
    "2026-11-30T20:00, 2026-12-01T08:00",
    "2026-12-01T03:00, 2026-12-01T08:00",
    "2026-12-01T07:59, 2026-12-01T08:00"
  })
  void aLateOneWaitsForTheMorning(LocalDateTime moment, LocalDateTime expected) {
    assertThat(DigestTimes.notQuiet(at(moment), HOVD)).isEqualTo(at(expected));
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(HOVD).toInstant();
  }
}
