package mn.sanal.bot.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import mn.sanal.db.conversation.Conversations;

/**
 * The way in for channels that bring updates one by one. Each lane serves its share of the chats
 * and takes whatever waited while its last commit ran; no timer makes batches.
 */
public final class Lanes implements Intake, AutoCloseable {

  /** The most updates of one batch. */
  static final int MOST = 100;

  /** A batch takes some milliseconds. One that takes this long waits for a database in trouble. */
  private static final long STALLED = Duration.ofSeconds(2).toNanos();

  private final Conversations conversations;
  private final List<Lane> lanes = new ArrayList<>();
  private volatile boolean closed;

  Lanes(Batches batches, Conversations conversations, int count) {
    this.conversations = conversations;
    for (int i = 0; i < count; i++) {
      lanes.add(new Lane(batches, i));
    }
  }

  void start() {
    lanes.forEach(lane -> lane.thread.start());
  }

  @Override
  public CompletableFuture<Handled> submit(Incoming incoming) {
    Ticket ticket = new Ticket(incoming, new CompletableFuture<>());
    if (closed) {
      ticket.future.completeExceptionally(
          new Unavailable(new IllegalStateException("shutting down")));
      return ticket.future;
    }
    int lane = conversations.key(incoming.channel(), incoming.address()).lane(lanes.size());
    lanes.get(lane).queue.add(ticket);
    return ticket.future;
  }

  @Override
  public boolean isStalled() {
    long now = System.nanoTime();
    return lanes.stream().anyMatch(lane -> lane.busy && now - lane.since > STALLED);
  }

  /** How many updates wait to be taken in. */
  int waiting() {
    return lanes.stream().mapToInt(lane -> lane.queue.size()).sum();
  }

  private record Ticket(Incoming incoming, CompletableFuture<Handled> future) {}

  /** One thread with its queue. */
  private final class Lane {

    final LinkedBlockingQueue<Ticket> queue = new LinkedBlockingQueue<>();
    final Thread thread;
    volatile boolean busy;
    volatile long since;
    private final Batches batches;

    Lane(Batches batches, int index) {
      this.batches = batches;
      this.thread = Thread.ofPlatform().name("lane-" + index).daemon().unstarted(this::run);
    }

    private void run() {
      List<Ticket> taken = new ArrayList<>(MOST);
      try {
        while (!closed || !queue.isEmpty()) {
          taken.clear();
          taken.add(queue.take());
          queue.drainTo(taken, MOST - 1);
          take(taken);
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt(); // Closing, and nothing waits.
      }
    }

    private void take(List<Ticket> tickets) {
      List<Incoming> items = tickets.stream().map(Ticket::incoming).toList();
      since = System.nanoTime();
      busy = true;
      try {
        List<Handled> handled = batches.take(items, OptionalLong.empty());
        for (int i = 0; i < handled.size(); i++) {
          tickets.get(i).future.complete(handled.get(i));
        }
      } catch (RuntimeException e) {
        tickets.forEach(ticket -> ticket.future.completeExceptionally(e));
      } finally {
        busy = false;
      }
    }
  }

  /** Finishes the batches in hand and what waits, then ends. */
  @Override
  public void close() {
    closed = true;
    for (Lane lane : lanes) {
      if (!lane.thread.isAlive()) {
        continue;
      }
      try {
        while (lane.thread.isAlive() && !lane.queue.isEmpty()) {
          lane.thread.join(Duration.ofMillis(10));
        }
        lane.thread.interrupt();
        lane.thread.join(Duration.ofSeconds(5));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
