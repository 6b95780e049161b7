package mn.sanal.bot.official;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import mn.sanal.db.official.DueDigests;
import mn.sanal.db.official.Official;
import mn.sanal.db.outbox.Outbox;
import mn.sanal.db.outbox.Urgency;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the scheduled summaries that are due. Whoever missed some while nothing ran, or while they
 * could not be reached, gets one, not all of them: none is added while one still waits.
 */
final class Digests {

  private static final int ROUND = 20;

  private final DueDigests due;
  private final Summary summary;
  private final Zones zones;
  private final Outbox outbox;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Digests(
      DueDigests due,
      Summary summary,
      Zones zones,
      Outbox outbox,
      TransactionTemplate transactions,
      Clock clock) {
    this.due = due;
    this.summary = summary;
    this.zones = zones;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  void run() {
    while (Boolean.TRUE.equals(transactions.execute(_ -> round()))) {
      // One round after the other, each a transaction of its own.
    }
  }

  private boolean round() {
    Instant now = clock.instant();
    List<Official> officials = due.lock(now, ROUND);
    for (Official official : officials) {
      ZoneId zone = zones.of(official.body());
      Long conversation = official.conversation();
      if (conversation != null && due.isOpenFor(conversation)) {
        outbox.add(
            conversation,
            Urgency.BULK,
            summary.weekly(official, now),
            DigestTimes.notQuiet(now, zone));
      }
      due.next(official.id(), DigestTimes.after(now, zone));
    }
    return officials.size() == ROUND;
  }
}
