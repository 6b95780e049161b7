package mn.sanal.db.facility;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Gathers every minute what was typed, so that scores and officials find it at its facility. */
@Component
class TypedSchedule implements InitializingBean, DisposableBean {

  private static final Duration EVERY = Duration.ofMinutes(1);

  private final TypedFacilities typed;
  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("typed-facilities").factory());

  TypedSchedule(TypedFacilities typed) {
    this.typed = typed;
  }

  @Override
  public void afterPropertiesSet() {
    var _ =
        scheduler.scheduleWithFixedDelay(
            this::run, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
  }

  @Override
  public void destroy() {
    scheduler.shutdownNow();
  }

  private void run() {
    try {
      typed.gather();
    } catch (DataAccessException | TransactionException _) {
      // The database is away; what was typed waits for the next turn.
    }
  }
}
