package mn.sanal.bot.telegram;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what must come, but not for ever. */
final class Waits {

  private static final long PAUSE = Duration.ofMillis(20).toNanos();

  private Waits() {}

  static void until(Duration limit, BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("it did not come within " + limit);
      }
      LockSupport.parkNanos(PAUSE);
    }
  }
}
