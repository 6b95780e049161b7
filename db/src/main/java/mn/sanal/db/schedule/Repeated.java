package mn.sanal.db.schedule;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Work on the database that is repeated on a thread of its own as long as the process runs. While
 * the database is away it waits for its next turn; any other fault is logged by its kind and does
 * not end it.
 */
public abstract class Repeated implements InitializingBean, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Repeated.class);

  private final String name;
  private final Duration first;
  private final Duration every;
  private final ScheduledExecutorService scheduler;

  /**
   * Describes the work.
   *
   * @param name of its thread
   * @param first how long after the start it is done first
   * @param every how long it rests between two turns
   */
  protected Repeated(String name, Duration first, Duration every) {
    this.name = name;
    this.first = first;
    this.every = every;
    this.scheduler =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(name).factory());
  }

  /** One turn. */
  protected abstract void turn();

  @Override
  public final void afterPropertiesSet() {
    var _ =
        scheduler.scheduleWithFixedDelay(
            this::attempt, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public final void destroy() {
    scheduler.shutdownNow();
  }

  private void attempt() {
    try {
      turn();
    } catch (DataAccessException | TransactionException _) {
      // The database is away; health says so once.
    } catch (RuntimeException e) {
      // An exception would end the repeating for good, without a word.
      LOG.error("{} failed: {}", name, e.getClass().getSimpleName());
    }
  }
}
