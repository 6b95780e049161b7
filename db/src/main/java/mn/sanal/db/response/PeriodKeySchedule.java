package mn.sanal.db.response;

import java.time.Clock;
import java.time.Duration;
import mn.sanal.db.schedule.Repeated;
import org.springframework.stereotype.Component;

/** Destroys the keys of periods that are over, within the hour. */
@Component
class PeriodKeySchedule extends Repeated {

  private final PeriodKeys keys;
  private final Clock clock;

  PeriodKeySchedule(PeriodKeys keys, Clock clock) {
    super("period-keys", Duration.ofMinutes(2), Duration.ofHours(1));
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  protected void turn() {
    keys.destroyExpired(clock.instant());
  }
}
