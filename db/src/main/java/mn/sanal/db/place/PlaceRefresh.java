package mn.sanal.db.place;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks now and then whether the places have changed. */
@Component
class PlaceRefresh implements InitializingBean, DisposableBean {

  private static final Duration EVERY = Duration.ofSeconds(10);

  private final PlaceCatalogue places;
  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("place-refresh").factory());

  PlaceRefresh(PlaceCatalogue places) {
    this.places = places;
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
      places.refresh();
    } catch (DataAccessException | TransactionException _) {
      // The database is away; the snapshot serves until it is back.
    }
  }
}
