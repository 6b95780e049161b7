package mn.sanal.bot.courier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import mn.sanal.db.outbox.Shipping;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Says how old what waits to be sent is. It looks into the outbox now and then, never when it is
 * asked: the ages go on growing while the database is away.
 */
final class Backlog implements SmartLifecycle {

  private static final Duration LOOK = Duration.ofSeconds(2);

  private final Courier courier;
  private final Shipping outbox;
  private final Clock clock;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("courier-backlog").factory());
  private volatile Shipping.Backlog seen = new Shipping.Backlog(null, null, 0);
  private volatile boolean running;

  Backlog(Courier courier, Shipping outbox, Clock clock, MeterRegistry registry) {
    this.courier = courier;
    this.outbox = outbox;
    this.clock = clock;
    age(registry, "reply", backlog -> seconds(backlog.courier.oldestReply()));
    age(registry, "notice", backlog -> backlog.age(backlog.seen.notice()));
    age(registry, "bulk", backlog -> backlog.age(backlog.seen.bulk()));
    var _ =
        Gauge.builder("sanal.parked.unreadable", this, backlog -> backlog.seen.unreadable())
            .description("Parked because it cannot be read")
            .register(registry);
  }

  private void age(MeterRegistry registry, String what, ToDoubleFunction<Backlog> age) {
    var _ =
        Gauge.builder("sanal.waiting.age", this, age)
            .tag("what", what)
            .baseUnit("seconds")
            .description("Age of the oldest message that has not been delivered")
            .register(registry);
  }

  private double age(@Nullable Instant since) {
    return since == null ? 0 : Math.max(0, seconds(Duration.between(since, clock.instant())));
  }

  private static double seconds(Duration age) {
    return age.toMillis() / 1_000.0;
  }

  @Override
  public void start() {
    running = true;
    var _ = clockwork.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      seen = outbox.backlog(clock.instant());
    } catch (RuntimeException _) {
      // The database is away, which its own health says: what was seen last grows older.
    }
  }

  @Override
  public void stop() {
    running = false;
    clockwork.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return CourierLife.PHASE;
  }
}
