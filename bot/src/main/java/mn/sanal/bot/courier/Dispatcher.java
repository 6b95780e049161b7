package mn.sanal.bot.courier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import mn.sanal.db.conversation.Deliveries;
import mn.sanal.db.conversation.Waiting;
import mn.sanal.db.node.Node;
import mn.sanal.db.node.Nodes;
import mn.sanal.db.outbox.Item;
import mn.sanal.db.outbox.Shipping;
import mn.sanal.db.outbox.Urgency;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The courier's own thread: writes down what arrived when no batch does it, claims what is due in
 * the outbox, and takes over what a dead node has left.
 */
public final class Dispatcher implements Node.Listener, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private static final int AT_ONCE = 200;
  private static final Duration FLUSH_EVERY = Duration.ofMillis(10);
  private static final Duration BULK_EVERY = Duration.ofMillis(100);
  private static final Duration CLAIM_AT_LEAST_EVERY = Duration.ofSeconds(1);
  private static final Duration BURY_EVERY = Duration.ofSeconds(15);
  private static final Duration BURY_AFTER_JOIN = Duration.ofSeconds(5);

  private static final Duration AFTER_FAULT = Duration.ofMillis(500);

  private final Courier courier;
  private final Deliveries rows;
  private final Shipping outbox;
  private final Nodes nodes;
  private final Node node;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final int bulkPerSecond;
  private final Thread thread;
  private final Queue<Long> called = new ConcurrentLinkedQueue<>();
  private volatile boolean woken;
  private volatile boolean closed;
  private long nextClaim = System.nanoTime();
  private volatile long nextBurial = nextClaim + BURY_AFTER_JOIN.toNanos();

  Dispatcher(
      Courier courier,
      Deliveries rows,
      Shipping outbox,
      Nodes nodes,
      Node node,
      TransactionTemplate transactions,
      Clock clock,
      int bulkPerSecond) {
    this.courier = courier;
    this.rows = rows;
    this.outbox = outbox;
    this.nodes = nodes;
    this.node = node;
    this.transactions = transactions;
    this.clock = clock;
    this.bulkPerSecond = bulkPerSecond;
    this.thread = Thread.ofPlatform().name("courier").daemon().unstarted(this::run);
    courier.whenBehind(this::call);
    node.listen(this);
  }

  void start() {
    thread.start();
  }

  /** After this time it looks what dead nodes have left. */
  void takeOverIn(Duration time) {
    nextBurial = System.nanoTime() + time.toNanos();
  }

  @Override
  public void joined(int number) {
    takeOverIn(BURY_AFTER_JOIN);
    wake();
  }

  @Override
  public void heard(String channel, String word) {
    if (channel.equals("sanal_outbox")) {
      wake();
    } else if (channel.equals("sanal_courier")) {
      String mine = node.number().orElse(0) + ":";
      if (word.startsWith(mine)) {
        call(Long.parseLong(word.substring(mine.length())));
      }
    }
  }

  private void call(long conversation) {
    called.add(conversation);
    wake();
  }

  private void wake() {
    woken = true;
    LockSupport.unpark(thread);
  }

  private void run() {
    while (!closed) {
      boolean fault = false;
      try {
        turn();
      } catch (RuntimeException e) {
        // The database is away, or this node was replaced: nothing is lost, all is tried again.
        LOG.debug("The courier could not reach the database", e);
        woken = true;
        fault = true;
      }
      if (fault || !woken) {
        LockSupport.parkNanos(this, (fault ? AFTER_FAULT : FLUSH_EVERY).toNanos());
      }
    }
  }

  private void turn() {
    OptionalInt number = node.number();
    if (number.isEmpty()) {
      return;
    }
    flush(number.getAsInt(), Ledger.SENT_WAITS, Ledger.EDIT_WAITS);
    long now = System.nanoTime();
    if (now - nextBurial > 0) {
      takeOver(number.getAsInt());
      nextBurial = now + BURY_EVERY.toNanos();
      nextClaim = now;
    }
    if (woken || now - nextClaim > 0) {
      woken = false;
      answerCalls(number.getAsInt());
      boolean more = claim(Urgency.NOTICE, AT_ONCE, number.getAsInt());
      more |= claimBulk(number.getAsInt());
      nextClaim = now + (more ? BULK_EVERY : CLAIM_AT_LEAST_EVERY).toNanos();
    }
  }

  private void flush(int number, Duration sentWaits, Duration editWaits) {
    Flush flush = courier.ledger().collect(courier, System.nanoTime(), sentWaits, editWaits);
    if (flush.isEmpty()) {
      return;
    }
    try {
      transactions.executeWithoutResult(
          _ -> {
            nodes.hold(number, OptionalLong.empty());
            flush.write(number, List.of());
          });
    } catch (RuntimeException e) {
      flush.failed();
      throw e;
    }
    flush.committed();
  }

  private void takeOver(int number) {
    List<Waiting> taken =
        transactions.execute(
            _ -> {
              nodes.hold(number, OptionalLong.empty());
              List<Integer> dead = nodes.bury();
              return dead.isEmpty() ? List.<Waiting>of() : rows.takeOver(dead, number);
            });
    if (taken != null) {
      taken.forEach(courier::take);
    }
  }

  private void answerCalls(int number) {
    List<Long> ids = new ArrayList<>();
    for (Long id = called.poll(); id != null; id = called.poll()) {
      ids.add(id);
    }
    if (!ids.isEmpty()) {
      try {
        rows.read(ids, number).forEach(courier::take);
      } catch (RuntimeException e) {
        called.addAll(ids);
        throw e;
      }
    }
  }

  /** Claims what is due; true when something is left for the next turn. */
  private boolean claim(Urgency urgency, int limit, int number) {
    Claim claim = new Claim();
    try {
      transactions.executeWithoutResult(
          _ -> {
            claim.reset();
            claim.make(urgency, limit, number);
          });
    } catch (RuntimeException e) {
      claim.reset();
      throw e;
    }
    claim.chats.forEach(
        (chat, items) -> {
          if (items.isEmpty()) {
            chat.nothingToSend();
            courier.ledger().sent(chat, System.nanoTime());
          }
          courier.proceed(chat);
        });
    return claim.left;
  }

  private boolean claimBulk(int number) {
    if (outbox.due(Urgency.BULK, courier.heldItems(), clock.instant(), 1).isEmpty()) {
      return false;
    }
    Integer allowance = transactions.execute(_ -> outbox.allowance(bulkPerSecond, clock.instant()));
    if (allowance != null && allowance > 0) {
      claim(Urgency.BULK, allowance, number);
    }
    return true;
  }

  /** Chats and messages that are claimed by a transaction under way. */
  private final class Claim {

    final Map<Chat, List<Item>> chats = new LinkedHashMap<>();
    boolean left;

    void reset() {
      chats.forEach(courier::giveBack);
      chats.clear();
    }

    void make(Urgency urgency, int limit, int number) {
      nodes.hold(number, OptionalLong.empty());
      Instant now = clock.instant();
      List<Long> due = outbox.due(urgency, courier.heldItems(), now, limit);
      if (due.isEmpty()) {
        return;
      }
      outbox.parkUnreachable(due, courier.heldItems(), now);
      List<Waiting> held = rows.hold(due, number);
      left = held.size() < due.size() || due.size() == limit;
      Map<Long, List<Item>> items =
          outbox
              .items(
                  held.stream().map(Waiting::conversationId).toList(),
                  urgency,
                  courier.heldItems(),
                  now)
              .stream()
              .collect(Collectors.groupingBy(Item::conversationId));
      if (urgency == Urgency.BULK) {
        outbox.spend(items.values().stream().mapToInt(List::size).sum());
      }
      // In memory before the commit: a batch that waits for the row must find the chat here.
      for (Waiting waiting : held) {
        List<Item> added = items.getOrDefault(waiting.conversationId(), List.of());
        Chat chat = courier.remember(waiting, added);
        if (chat != null) {
          chats.put(chat, added);
        }
      }
    }
  }

  /** Writes down what is known, then ends. */
  @Override
  public void close() {
    if (closed || !thread.isAlive()) {
      return;
    }
    closed = true;
    LockSupport.unpark(thread);
    try {
      thread.join(Duration.ofSeconds(5));
      courier.rest();
      node.number().ifPresent(number -> flush(number, Duration.ZERO, Duration.ZERO));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("What was delivered last could not be written down and may be repeated", e);
    }
  }
}
