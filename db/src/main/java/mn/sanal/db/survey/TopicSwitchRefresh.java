package mn.sanal.db.survey;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks now and then whether another node has switched a topic. */
@Component
class TopicSwitchRefresh implements InitializingBean, DisposableBean {

  private static final Duration EVERY = Duration.ofSeconds(10);

  private final TopicSwitches switches;
  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("topic-refresh").factory());

  TopicSwitchRefresh(TopicSwitches switches) {
    this.switches = switches;
  }

  @Override
  public void afterPropertiesSet() {
    var _ =
        scheduler.scheduleWithFixedDelay(
            this::refresh, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void destroy() {
    scheduler.shutdownNow();
  }

  private void refresh() {
    try {
      switches.refresh();
    } catch (DataAccessException | TransactionException _) {
      // The database is away; what is in memory serves until it is back.
    }
  }
}
