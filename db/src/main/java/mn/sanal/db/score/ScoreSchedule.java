package mn.sanal.db.score;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Runs the release soon after the start and then every hour. */
@Component
class ScoreSchedule implements InitializingBean, DisposableBean {

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration EVERY = Duration.ofHours(1);

  private final ScoreRelease release;
  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("score-release").factory());

  ScoreSchedule(ScoreRelease release) {
    this.release = release;
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
      release.run();
    } catch (DataAccessException | TransactionException _) {
      // The database is away; what is new waits for the next turn.
    }
  }
}
