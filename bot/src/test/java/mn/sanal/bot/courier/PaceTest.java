package mn.sanal.bot.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How a channel is slowed down, by a clock that the test holds. */
class PaceTest {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(3);

  private final Pace pace = new Pace();
  private long now = Duration.ofHours(1).toNanos();

  @Test
  void letsEverythingThroughUntilTheChannelRefuses() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(pace.delay(now)).isZero();
    }
  }

  @Test
  void keepsAnswersToOneChatFromSlowingDownTheOthers() {
    for (int i = 0; i < 10; i++) {
      pace.refused(7, RETRY_AFTER, now);
    }
    assertThat(pace.delay(now)).isZero();
  }

  @Test
  void takesRefusalsThatAreFarApartForSeparateTroubles() {
    for (int chat = 1; chat <= 10; chat++) {
      pace.refused(chat, RETRY_AFTER, now);
      pass(Duration.ofSeconds(2));
    }
    assertThat(pace.delay(now)).isZero();
  }

  @Test
  void pausesTheWholeChannelForAsLongAsItAsksWhenThreeChatsMeetIt() {
    refuseThree();
    assertThat(pace.delay(now)).isGreaterThanOrEqualTo(RETRY_AFTER.toNanos());
  }

  @Test
  void goesOnOneAfterTheOtherAfterAPause() {
    refuseThree();
    long first = pace.delay(now);
    assertThat(pace.delay(now)).isGreaterThan(first);
  }

  @Test
  void becomesFreeAgainWithSuccess() {
    refuseThree();
    pass(RETRY_AFTER.multipliedBy(2));
    for (int i = 0; i < 200; i++) {
      pace.succeeded();
    }
    assertThat(pace.delay(now)).isZero();
  }

  @Test
  void slowsDownFurtherWhenItIsRefusedAgain() {
    refuseThree();
    long once = betweenTwo();
    refuseThree();
    assertThat(betweenTwo()).isGreaterThan(once);
  }

  private void refuseThree() {
    pace.refused(1, RETRY_AFTER, now);
    pace.refused(2, RETRY_AFTER, now);
    pace.refused(3, RETRY_AFTER, now);
  }

  private long betweenTwo() {
    long first = pace.delay(now);
    return pace.delay(now) - first;
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }
}
