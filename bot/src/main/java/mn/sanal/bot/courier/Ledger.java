package mn.sanal.bot.courier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import mn.sanal.db.outbox.Shipping;

/**
 * What happened to messages and is still to be written. A new message should be marked soon, or it
 * would be sent twice after a crash. An edit may wait until the person's next step writes the row
 * anyway: repeated, it changes nothing.
 */
final class Ledger {

  /** How long the mark of a new message waits for a batch that writes it. */
  static final Duration SENT_WAITS = Duration.ofMillis(10);

  /** How long the mark of an edit waits for the person's next step. */
  static final Duration EDIT_WAITS = Duration.ofSeconds(1);

  private final Queue<Entry> sent = new ConcurrentLinkedQueue<>();
  private final Queue<Entry> edited = new ConcurrentLinkedQueue<>();
  private final Queue<Long> items = new ConcurrentLinkedQueue<>();
  private final Queue<Shipping.Refused> refused = new ConcurrentLinkedQueue<>();

  private record Entry(Chat chat, long at) {}

  void sent(Chat chat, long now) {
    sent.add(new Entry(chat, now));
  }

  void edited(Chat chat, long now) {
    edited.add(new Entry(chat, now));
  }

  void done(long item) {
    items.add(item);
  }

  void refused(Shipping.Refused message) {
    refused.add(message);
  }

  boolean urgent() {
    return !sent.isEmpty() || !items.isEmpty() || !refused.isEmpty();
  }

  /** Takes out what has waited long enough. */
  Flush collect(Courier courier, long now, Duration sentWaits, Duration editWaits) {
    List<Chat> chats = new ArrayList<>();
    drain(sent, now - sentWaits.toNanos(), chats);
    drain(edited, now - editWaits.toNanos(), chats);
    return new Flush(courier, chats, drain(items), drain(refused));
  }

  void putBack(Flush flush, long now) {
    flush.chats.forEach(chat -> sent(chat, now));
    items.addAll(flush.items);
    refused.addAll(flush.refused);
  }

  private static void drain(Queue<Entry> entries, long before, List<Chat> chats) {
    for (Entry first = entries.peek();
        first != null && first.at() - before <= 0;
        first = entries.peek()) {
      Entry taken = entries.poll();
      if (taken != null) {
        chats.add(taken.chat());
      }
    }
  }

  private static <T> List<T> drain(Queue<T> queue) {
    if (queue.isEmpty()) {
      return List.of();
    }
    List<T> taken = new ArrayList<>();
    for (T one = queue.poll(); one != null; one = queue.poll()) {
      taken.add(one);
    }
    return taken;
  }
}
