package mn.sanal.bot.official;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks a few times a second whether officials are to be told of something, so that an alert
 * follows a complaint within a second; the scheduled task is the second hand.
 */
final class AlertWatch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(AlertWatch.class);
  private static final Duration LOOK = Duration.ofMillis(400);

  private final Alerts alerts;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("official-alerts").factory());
  private volatile boolean running;
  private boolean failing;

  AlertWatch(Alerts alerts) {
    this.alerts = alerts;
  }

  @Override
  public void start() {
    running = true;
    var _ =
        clockwork.scheduleWithFixedDelay(
            this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      if (alerts.waiting()) {
        alerts.run();
      }
      failing = false;
    } catch (RuntimeException e) {
      // Such as a database that is away: the next look, or the scheduled task, tries again.
      if (!failing) {
        LOG.warn("Officials cannot be told now ({}); trying on", e.getClass().getSimpleName());
      }
      failing = true;
    }
  }

  @Override
  public void stop() {
    running = false;
    clockwork.shutdown();
    try {
      boolean _ = clockwork.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
