package mn.sanal.db.response;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Destroys the keys of periods that are over, within the hour. */
@Component
class PeriodKeySchedule implements InitializingBean, DisposableBean {

  private static final Duration FIRST = Duration.ofMinutes(2);
  private static final Duration EVERY = Duration.ofHours(1);

  private final PeriodKeys keys;
  private final Clock clock;
  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("period-keys").factory());

  PeriodKeySchedule(PeriodKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public void afterPropertiesSet() {
    var _ =
        scheduler.scheduleWithFixedDelay(
            this::run, FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
  }

  @Override
  public void destroy() {
    scheduler.shutdownNow();
  }

  private void run() {
    try {
      keys.destroyExpired(clock.instant());
    } catch (DataAccessException | TransactionException _) {
      // The database is away; the keys wait for the next turn.
    }
  }
}
