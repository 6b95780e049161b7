package mn.sanal.bot.courier;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How fast a channel may be used. Free until the channel says otherwise: one refusal slows down its
 * own chat only, but when several chats are refused within a moment the whole channel pauses, goes
 * on slowly, and becomes faster with every success. Times are those of {@link System#nanoTime}.
 */
final class Pace {

  private static final int CHATS_TO_PAUSE = 3;
  private static final long MOMENT = Duration.ofSeconds(1).toNanos();
  private static final long FIRST_INTERVAL = Duration.ofMillis(33).toNanos();
  private static final long LONGEST_INTERVAL = Duration.ofSeconds(1).toNanos();
  private static final long FREE_BELOW = Duration.ofMillis(2).toNanos();

  private final Map<Long, Long> refusals = new HashMap<>();
  private volatile long interval;
  private long next;

  /** How many nanoseconds to wait before the next call; takes the place in the queue. */
  long delay(long now) {
    return interval == 0 ? 0 : queue(now);
  }

  private synchronized long queue(long now) {
    next = Math.max(next, now) + interval;
    return next - now;
  }

  /** The channel asked a chat to wait. */
  synchronized void refused(long chat, Duration after, long now) {
    refusals.values().removeIf(at -> now - at > MOMENT);
    refusals.put(chat, now);
    if (refusals.size() >= CHATS_TO_PAUSE) {
      refusals.clear();
      interval = interval == 0 ? FIRST_INTERVAL : Math.min(interval * 2, LONGEST_INTERVAL);
      next = Math.max(next, now + after.toNanos());
    }
  }

  void succeeded() {
    if (interval != 0) {
      faster();
    }
  }

  private synchronized void faster() {
    long shorter = interval - interval / 32;
    interval = shorter < FREE_BELOW ? 0 : shorter;
  }
}
