package mn.sanal.db.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.key.MasterKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much of bulk may go out, by a clock that the test holds. */
class BulkPaceTest {

  private static final Instant START = Instant.parse("2026-11-25T04:00:00Z");
  private static final int RATE = 5;

  private final TestDatabase database = TestDatabase.fresh();
  private final Shipping outbox =
      new Shipping(
          database.jdbc(),
          new Keyring(MasterKey.of("a passphrase for tests, long enough"), new SecureRandom()));

  @BeforeEach
  void begin() {
    database
        .jdbc()
        .sql("update bulk_pace set tokens = 0, at = :start")
        .param("start", START.atOffset(ZoneOffset.UTC))
        .update();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void growsWithTheTimeAndShrinksWithWhatIsSpent() {
    assertThat(after(Duration.ofMillis(100))).isZero();
    assertThat(after(Duration.ofMillis(400))).isEqualTo(2);
    outbox.spend(2);
    assertThat(after(Duration.ofMillis(500))).isZero();
    assertThat(after(Duration.ofSeconds(1))).isEqualTo(3);
  }

  @Test
  void isNeverMoreThanASecondsWorthHoweverLongNothingWasSent() {
    assertThat(after(Duration.ofDays(7))).isEqualTo(RATE);
    outbox.spend(RATE);
    assertThat(after(Duration.ofDays(7).plusSeconds(1))).isEqualTo(RATE);
  }

  @Test
  void givesNothingTwiceToANodeWhoseClockIsBehind() {
    assertThat(after(Duration.ofSeconds(1))).isEqualTo(RATE);
    outbox.spend(RATE);
    assertThat(after(Duration.ZERO)).isZero();
    assertThat(after(Duration.ofSeconds(1))).isZero();
  }

  private int after(Duration time) {
    return outbox.allowance(RATE, START.plus(time));
  }
}
