package mn.sanal.db.complaint;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.SecretCode;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Random numbers and codes of cases.
 *
 * <p>Of the 33 million numbers a year every third may be taken, so numbers are reserved in the
 * database in advance, many in one statement and off the hot path. Reserved numbers that a stopping
 * process did not use are lost, which harms nobody.
 */
@Component
public class CaseNumbers {

  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int STOCK = 400;
  private static final ZoneId ZONE = ZoneId.of("Asia/Ulaanbaatar");

  private final JdbcClient jdbc;
  private final SecureRandom random;
  private final Clock clock;
  private final Queue<CaseNumber> stock = new ConcurrentLinkedQueue<>();
  private final AtomicInteger left = new AtomicInteger();
  private final AtomicBoolean refilling = new AtomicBoolean();

  public CaseNumbers(JdbcClient jdbc, SecureRandom random, Clock clock) {
    this.jdbc = jdbc;
    this.random = random;
    this.clock = clock;
  }

  /** A number that no case has; another one at each call. Waits only when the stock is empty. */
  public CaseNumber next() {
    String prefix = prefix();
    while (true) {
      CaseNumber number = stock.poll();
      if (number == null) {
        awaitRefill(prefix);
      } else {
        if (left.decrementAndGet() < STOCK / 2 && refilling.compareAndSet(false, true)) {
          Thread.ofVirtual().name("case-numbers").start(() -> refillAside(prefix));
        }
        if (number.value().startsWith(prefix)) {
          return number;
        }
      }
    }
  }

  public SecretCode nextCode() {
    String signs = signs(12);
    return new SecretCode(
        signs.substring(0, 4) + "-" + signs.substring(4, 8) + "-" + signs.substring(8));
  }

  private String prefix() {
    return "S-%02d-".formatted(LocalDate.ofInstant(clock.instant(), ZONE).getYear() % 100);
  }

  private void refillAside(String prefix) {
    try {
      refill(prefix);
    } catch (DataAccessException _) {
      // The next call tries again, and fails itself once the stock is empty.
    } finally {
      refilling.set(false);
    }
  }

  /**
   * On a thread of its own: numbers must stay reserved even if the caller's transaction does not.
   */
  private void awaitRefill(String prefix) {
    try (ExecutorService aside = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture.runAsync(() -> refill(prefix), aside).join();
    }
  }

  private void refill(String prefix) {
    String[] drawn =
        Stream.generate(() -> prefix + signs(5)).limit(STOCK).distinct().toArray(String[]::new);
    List<String> reserved =
        jdbc.sql(
                """
                insert into case_number select unnest(:drawn::text[])
                on conflict do nothing returning number
                """)
            .param("drawn", drawn)
            .query((row, _) -> row.getString(1))
            .list();
    left.addAndGet(reserved.size());
    reserved.forEach(number -> stock.add(new CaseNumber(number)));
  }

  private String signs(int count) {
    StringBuilder signs = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      signs.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return signs.toString();
  }
}
