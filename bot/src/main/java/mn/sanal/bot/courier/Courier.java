package mn.sanal.bot.courier;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.conversation.Deliveries;
import mn.sanal.db.conversation.Mark;
import mn.sanal.db.conversation.Waiting;
import mn.sanal.db.outbox.Item;
import mn.sanal.db.outbox.Parked;
import mn.sanal.db.outbox.Shipping;
import org.jspecify.annotations.Nullable;

/**
 * Sends what waits for the chats that this node holds: one message of a chat at a time, all chats
 * at once. It remembers what arrived until a transaction has written that down.
 */
public final class Courier implements AutoCloseable {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /** So often a message is tried that alone does not get through while others do. */
  private static final int TRIES = 12;

  private final Map<Channel, Delivery> deliveries = new EnumMap<>(Channel.class);
  private final Map<Channel, Pace> paces = new EnumMap<>(Channel.class);
  private final Map<Long, Chat> chats = new ConcurrentHashMap<>();
  private final Set<Long> heldItems = ConcurrentHashMap.newKeySet();
  private final Ledger ledger = new Ledger();
  private final Deliveries rows;
  private final Shipping outbox;
  private final Clock clock;
  private final CourierMetrics metrics;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("courier-timer").daemon().factory());
  private volatile Consumer<Long> behind = id -> {};
  private volatile long lastArrival = System.nanoTime();
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile boolean resting;

  Courier(
      Collection<Delivery> deliveries,
      Deliveries rows,
      Shipping outbox,
      Clock clock,
      CourierMetrics metrics) {
    for (Delivery delivery : deliveries) {
      this.deliveries.put(delivery.channel(), delivery);
      this.paces.put(delivery.channel(), new Pace());
    }
    this.rows = rows;
    this.outbox = outbox;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** What is remembered of a chat, or null. Ask while its row is locked. */
  public @Nullable Memory recall(long conversationId) {
    Chat chat = chats.get(conversationId);
    return chat == null ? null : chat.memory();
  }

  /** Sends what waits in a chat that this node holds, as far as it is not known yet. */
  public void take(Waiting waiting) {
    Chat chat = remember(waiting, List.of());
    if (chat != null) {
      proceed(chat);
    }
  }

  /** What may be written with a batch that is under way. */
  public Flush piggyback() {
    return ledger.collect(this, System.nanoTime(), Duration.ZERO, Ledger.EDIT_WAITS);
  }

  /** A batch has written the row of a chat as it was in memory. */
  public void saved(long conversationId, Memory memory) {
    Chat chat = chats.get(conversationId);
    if (chat != null) {
      chat.marked(memory.delivered(), memory.questionMessage(), false);
      forgetIfDone(chat);
    }
  }

  /** For how long the oldest reply has waited; zero when none waits. */
  Duration oldestReply() {
    long now = System.nanoTime();
    return Duration.ofNanos(chats.values().stream().mapToLong(c -> c.waited(now)).max().orElse(0));
  }

  @Nullable Chat remember(Waiting waiting, List<Item> items) {
    Delivery delivery = deliveries.get(waiting.channel());
    if (delivery == null) {
      return null; // A channel that this process does not serve.
    }
    items.forEach(item -> heldItems.add(item.id()));
    while (true) {
      Chat chat =
          chats.computeIfAbsent(waiting.conversationId(), id -> new Chat(waiting, delivery));
      if (chat.add(waiting, items)) {
        return chat;
      }
      chats.remove(waiting.conversationId(), chat);
    }
  }

  void giveBack(Chat chat, List<Item> items) {
    chat.giveBack(items);
    items.forEach(item -> heldItems.remove(item.id()));
    forgetIfDone(chat);
  }

  Set<Long> heldItems() {
    return heldItems;
  }

  Ledger ledger() {
    return ledger;
  }

  void whenBehind(Consumer<Long> listener) {
    behind = listener;
  }

  /** Sends the next message of a chat, unless one is under way. */
  void proceed(Chat chat) {
    Parcel parcel = resting ? null : chat.next();
    if (parcel != null) {
      parcel.firstTry = System.nanoTime();
      attempt(chat, parcel);
    }
  }

  private void attempt(Chat chat, Parcel parcel) {
    long delay = pace(chat).delay(System.nanoTime());
    if (delay > 0) {
      later(delay, () -> send(chat, parcel));
    } else {
      send(chat, parcel);
    }
  }

  private void send(Chat chat, Parcel parcel) {
    underWay.incrementAndGet();
    Outgoing outgoing = chat.outgoing(parcel);
    CompletionStage<Outcome> sending = chat.delivery.deliver(outgoing);
    sending.whenComplete(
        (outcome, fault) -> {
          came(chat, parcel, outgoing, fault == null ? outcome : new Outcome.Retry(null));
          underWay.decrementAndGet();
        });
  }

  private void came(Chat chat, Parcel parcel, Outgoing outgoing, Outcome outcome) {
    metrics.count(outcome);
    switch (outcome) {
      case Outcome.Done(var messageId) -> {
        lastArrival = System.nanoTime();
        pace(chat).succeeded();
        if (chat.arrived(parcel, outgoing, messageId)) {
          finished(chat, parcel, outgoing.replaces() != null);
        } else {
          attempt(chat, parcel);
        }
      }
      case Outcome.Expired _ -> park(chat, parcel, null);
      case Outcome.SendAnew _ -> {
        parcel.anew = true;
        attempt(chat, parcel);
      }
      case Outcome.Retry(var after) -> retry(chat, parcel, after);
      case Outcome.Parked parked -> park(chat, parcel, parked);
    }
  }

  private void retry(Chat chat, Parcel parcel, @Nullable Duration after) {
    parcel.tries++;
    if (after != null) {
      pace(chat).refused(chat.id, after, System.nanoTime());
      later(after.toNanos(), () -> attempt(chat, parcel));
    } else if (parcel.tries >= TRIES && lastArrival - parcel.firstTry > 0) {
      park(chat, parcel, new Outcome.Parked(Parked.Reason.GIVEN_UP, 0));
    } else {
      long pause = FIRST_PAUSE.toNanos() << Math.min(parcel.tries - 1, 10);
      long capped = Math.min(pause, LONGEST_PAUSE.toNanos());
      later(
          ThreadLocalRandom.current().nextLong(capped / 2, capped + 1),
          () -> attempt(chat, parcel));
    }
  }

  private void park(Chat chat, Parcel parcel, Outcome.@Nullable Parked parked) {
    if (parked != null) {
      ledger.refused(
          new Shipping.Refused(chat.id, parked.reason(), parked.errorCode(), parcel.whole()));
    }
    chat.finish(parcel);
    finished(chat, parcel, false);
  }

  private void finished(Chat chat, Parcel parcel, boolean edit) {
    if (parcel.item != null) {
      ledger.done(parcel.item.id());
    }
    if (edit) {
      ledger.edited(chat, System.nanoTime());
    } else {
      ledger.sent(chat, System.nanoTime());
    }
    proceed(chat);
  }

  List<Deliveries.Marked> write(Flush flush, List<Mark> marks, int node) {
    if (!flush.items.isEmpty()) {
      outbox.remove(flush.items);
    }
    flush.refused.forEach(refused -> outbox.park(refused, clock.instant()));
    List<Long> unreachable =
        flush.refused.stream()
            .filter(refused -> refused.reason() == Parked.Reason.UNREACHABLE)
            .map(Shipping.Refused::conversationId)
            .toList();
    if (!unreachable.isEmpty()) {
      rows.unreachable(unreachable, clock.instant());
    }
    return marks.isEmpty() ? List.of() : rows.mark(marks, node);
  }

  void marked(Mark mark, boolean more) {
    Chat chat = chats.get(mark.conversationId());
    if (chat != null) {
      chat.marked(mark.delivered(), mark.questionMessage(), more);
      if (chat.behind()) {
        behind.accept(chat.id);
      }
      forgetIfDone(chat);
    }
  }

  /** A flush was committed; the marks of these chats were left out, since others had their rows. */
  void settle(Flush flush, Collection<Long> leftOut) {
    flush.items.forEach(heldItems::remove);
    for (Long id : leftOut) {
      Chat chat = chats.get(id);
      if (chat != null) {
        ledger.sent(chat, System.nanoTime());
      }
    }
  }

  void putBack(Flush flush) {
    ledger.putBack(flush, System.nanoTime());
  }

  private void forgetIfDone(Chat chat) {
    if (chat.leave()) {
      chats.remove(chat.id, chat);
    }
  }

  private Pace pace(Chat chat) {
    return paces.computeIfAbsent(chat.delivery.channel(), channel -> new Pace());
  }

  /** Begins nothing new, and waits some seconds for the calls under way: say nothing twice. */
  void rest() {
    resting = true;
    for (int i = 0; i < 1_000 && underWay.get() > 0; i++) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  private void later(long nanos, Runnable action) {
    if (!resting) {
      var _ = timer.schedule(action, nanos, TimeUnit.NANOSECONDS);
    }
  }

  @Override
  public void close() {
    resting = true;
    timer.shutdownNow();
  }
}
