package mn.sanal.bot.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The faults that wait to happen. Lives on the loop's thread. */
final class Faults {

  private static final class Waiting {
    final Fault fault;
    int left;
    long until;

    Waiting(Fault fault) {
      this.fault = fault;
      this.left = fault.times();
    }
  }

  private final List<Waiting> waiting = new ArrayList<>();

  void add(Fault fault) {
    waiting.add(new Waiting(fault));
  }

  void clear() {
    waiting.clear();
  }

  /** What befalls this call; null for most. A flood comes with the seconds that are left. */
  Fault.@Nullable Effect next(String method, long chatId) {
    if (waiting.isEmpty()) {
      return null;
    }
    for (Waiting next : List.copyOf(waiting)) {
      if (!next.fault.befalls(method, chatId)) {
        continue;
      }
      if (next.fault.effect() instanceof Fault.Flood(int seconds)) {
        Fault.Effect flood = flood(next, seconds);
        if (flood != null) {
          return flood;
        }
        continue;
      }
      if (--next.left == 0) {
        waiting.remove(next);
      }
      return next.fault.effect();
    }
    return null;
  }

  private Fault.@Nullable Effect flood(Waiting flood, int seconds) {
    long now = System.nanoTime();
    if (flood.until == 0) {
      flood.until = now + seconds * 1_000_000_000L;
    }
    long left = flood.until - now;
    if (left > 0) {
      return new Fault.Flood((int) Math.max(1, (left + 999_999_999L) / 1_000_000_000L));
    }
    flood.until = 0;
    if (--flood.left == 0) {
      waiting.remove(flood);
    }
    return null;
  }
}
