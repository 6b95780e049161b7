package mn.sanal.bot.web;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import mn.sanal.db.webchat.WebAddress;
import mn.sanal.db.webchat.WebLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Browsers that wait for something new. What this node delivers wakes them at once; what another
 * node delivers is seen by one small query for all of them, a few times a second and only while
 * somebody waits.
 */
final class Waiters implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Waiters.class);
  private static final Duration LOOK = Duration.ofMillis(300);

  /** A browser that has seen everything up to a version. */
  private record Waiter(WebAddress address, long seen, CompletableFuture<Boolean> woken) {}

  private final WebLog log;
  private final Set<Waiter> waiting = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("web-waiters").factory());

  Waiters(WebLog log) {
    this.log = log;
    var _ =
        clockwork.scheduleWithFixedDelay(
            this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Completes with true when there is something newer, with false when patience is over. */
  CompletableFuture<Boolean> newerThan(WebAddress address, long seen, Duration patience) {
    Waiter waiter = new Waiter(address, seen, new CompletableFuture<>());
    waiting.add(waiter);
    if (log.versions(Set.of(address)).getOrDefault(address, 0L) > seen) {
      waiter.woken().complete(true);
    }
    waiter.woken().completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS);
    return waiter.woken().whenComplete((_, _) -> waiting.remove(waiter));
  }

  /** Says that this node has changed what a session shows. */
  void changed(WebAddress address, long version) {
    for (Waiter waiter : waiting) {
      if (waiter.seen() < version && waiter.address().equals(address)) {
        waiter.woken().complete(true);
      }
    }
  }

  int count() {
    return waiting.size();
  }

  private void look() {
    if (waiting.isEmpty()) {
      return;
    }
    try {
      Map<WebAddress, Long> versions = log.versions(addresses());
      for (Waiter waiter : waiting) {
        if (versions.getOrDefault(waiter.address(), 0L) > waiter.seen()) {
          waiter.woken().complete(true);
        }
      }
    } catch (DataAccessException e) {
      LOG.debug("The database cannot be asked for news now", e);
    }
  }

  private Set<WebAddress> addresses() {
    Set<WebAddress> addresses = new HashSet<>();
    waiting.forEach(waiter -> addresses.add(waiter.address()));
    return addresses;
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
    waiting.forEach(waiter -> waiter.woken().complete(false));
  }
}
