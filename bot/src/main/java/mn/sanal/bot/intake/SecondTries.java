package mn.sanal.bot.intake;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import mn.sanal.db.conversation.SetAside;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Brings to the lanes what an administrator wants to be tried again. Console and bot meet in the
 * database alone, so it looks there every second. Two nodes may bring the same: the one that
 * commits first takes it in, for the other it is done.
 */
final class SecondTries implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SecondTries.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final SetAside setAside;
  private final Supplier<List<SecondReading>> readings;
  private final Lanes lanes;
  private final Batches batches;
  private final Set<Long> inHand = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("second-tries").factory());
  private volatile boolean running;
  private boolean failing;

  SecondTries(
      SetAside setAside, Supplier<List<SecondReading>> readings, Lanes lanes, Batches batches) {
    this.setAside = setAside;
    this.readings = readings;
    this.lanes = lanes;
    this.batches = batches;
  }

  private void look() {
    try {
      setAside.toRetry(Lanes.MOST).forEach(this::bring);
      failing = false;
    } catch (RuntimeException e) {
      // Such as a database that is away: the next look tries again.
      if (!failing) {
        LOG.warn("What was set aside cannot be tried again now ({})", e.getClass().getSimpleName());
      }
      failing = true;
    }
  }

  private void bring(SetAside.Retry retry) {
    SecondReading reading =
        readings.get().stream()
            .filter(one -> one.channel() == retry.channel())
            .findFirst()
            .orElse(null);
    if (reading == null || !inHand.add(retry.id())) {
      return; // Another node has this channel, or it is under way.
    }
    Incoming incoming;
    try {
      incoming = read(reading, retry);
    } catch (RuntimeException e) {
      inHand.remove(retry.id());
      throw e;
    }
    if (incoming == null) {
      inHand.remove(retry.id());
    } else {
      var _ = lanes.submit(incoming).whenComplete((_, _) -> inHand.remove(retry.id()));
    }
  }

  /** Null where that ended it: it is none of ours, or cannot be read this time either. */
  private @Nullable Incoming read(SecondReading reading, SetAside.Retry retry) {
    try {
      Incoming read = reading.read(retry.bot(), setAside.open(retry));
      if (read != null) {
        return read.again(retry.id());
      }
      batches.noneOfOurs(retry.id());
    } catch (IOException | RuntimeException e) {
      batches.unreadableAgain(retry.id(), e);
    }
    return null;
  }

  @Override
  public void start() {
    running = true;
    var _ =
        clockwork.scheduleWithFixedDelay(
            this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
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

  /** After the lanes have begun, and before they end. */
  @Override
  public int getPhase() {
    return LanesLife.PHASE + 1;
  }
}
