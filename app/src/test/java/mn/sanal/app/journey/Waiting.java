package mn.sanal.app.journey;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits until something holds, and gives up after a bounded time. */
final class Waiting {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private Waiting() {}

  static void until(String what, BooleanSupplier holds) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain until " + what);
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}
