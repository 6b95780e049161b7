package mn.sanal.bot.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import mn.sanal.bot.courier.Opening;
import mn.sanal.bot.intake.Batches;
import mn.sanal.bot.intake.Handled;
import mn.sanal.bot.intake.Incoming;
import mn.sanal.bot.intake.Unavailable;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.node.Node;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;

/**
 * Asks Telegram for updates: one answer is one batch and one transaction. The offset, by which
 * Telegram forgets what was handed out, moves only after the commit, so that Telegram itself is the
 * spool while the database is away. Of several nodes one polls.
 */
final class Poller implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

  private static final int MOST = 100;
  private static final Duration WAITS = Duration.ofSeconds(25);
  private static final Duration LIMIT = WAITS.plusSeconds(10);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  private final Calls calls;
  private final UpdateReader reader;
  private final long bot;
  private final Batches batches;
  private final PressAnswers presses;
  private final Node node;
  private final Opening opening;
  private final Trouble trouble = new Trouble(LOG);
  private final Thread thread = Thread.ofPlatform().name("poller").daemon().unstarted(this::run);
  private volatile boolean closed;
  private volatile @Nullable CompletableFuture<byte[]> asking;
  private int offset;

  /** Whether more may wait than was taken in since this node began to poll. */
  private boolean behind = true;

  Poller(Calls calls, long bot, Batches batches, PressAnswers presses, Node node, Opening opening) {
    this.calls = calls;
    this.bot = bot;
    this.reader = new UpdateReader(bot);
    this.batches = batches;
    this.presses = presses;
    this.node = node;
    this.opening = opening;
  }

  void start() {
    node.wantToPoll();
    thread.start();
  }

  /** What is wrong, or null. */
  @Nullable String trouble() {
    return trouble.now();
  }

  private void run() {
    Duration pause = FIRST_PAUSE;
    while (!closed) {
      try {
        OptionalLong epoch = node.pollingEpoch();
        if (epoch.isEmpty()) {
          offset = 0;
          behind = true;
          Thread.sleep(FIRST_PAUSE);
        } else {
          poll(epoch);
          trouble.ends();
          pause = FIRST_PAUSE;
        }
      } catch (InterruptedException _) {
        return; // Closing.
      } catch (Fault fault) {
        if (!closed) {
          trouble.begins(fault.what);
          pause = rest(fault.wait != null ? fault.wait : pause, pause);
        }
      }
    }
  }

  /** Something that keeps updates from coming in; said in the log and by health. */
  private static final class Fault extends Exception {

    private static final long serialVersionUID = 1L;

    final String what;
    final transient @Nullable Duration wait;

    Fault(String what, @Nullable Duration wait) {
      super(what);
      this.what = what;
      this.wait = wait;
    }
  }

  private void poll(OptionalLong epoch) throws InterruptedException, Fault {
    List<PolledUpdates.Polled> updates = ask();
    List<Incoming> items = new ArrayList<>(updates.size());
    try {
      for (PolledUpdates.Polled update : updates) {
        read(update, items);
      }
      List<Handled> handled = batches.take(items, epoch);
      presses.answer(items, handled);
    } catch (Unavailable e) {
      throw new Fault("The database takes in no updates; Telegram keeps them meanwhile", null);
    }
    // Ids may start anew at any number after a quiet time: then nothing is pending, and an offset
    // would only hide what comes.
    offset = updates.isEmpty() ? 0 : (int) updates.getLast().number() + 1;
    catchUp(updates.size());
  }

  private void catchUp(int taken) {
    if (behind && taken < MOST) {
      behind = false;
      opening.caughtUp();
    } else if (behind) {
      opening.behind();
    }
  }

  private void read(PolledUpdates.Polled update, List<Incoming> items) {
    try {
      Incoming incoming = reader.read(update.raw());
      if (incoming != null) {
        items.add(incoming);
      }
    } catch (IOException | RuntimeException e) {
      batches.unreadable(bot, Channel.TELEGRAM, update.number(), update.raw(), e);
    }
  }

  private List<PolledUpdates.Polled> ask() throws InterruptedException, Fault {
    CompletableFuture<byte[]> answer =
        calls.raw(
            GetUpdates.builder()
                .offset(offset)
                .limit(MOST)
                .timeout(behind ? 0 : (int) WAITS.toSeconds())
                .allowedUpdates(UpdateReader.ALLOWED)
                .build(),
            LIMIT);
    asking = answer;
    if (closed) {
      throw new InterruptedException();
    }
    byte[] body;
    try {
      body = answer.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw new Fault(
          "Telegram cannot be reached (" + (cause == null ? "" : cause.getMessage()) + ")", null);
    }
    try {
      List<PolledUpdates.Polled> updates = PolledUpdates.read(body);
      if (updates != null) {
        return updates;
      }
    } catch (IOException _) {
      throw new Fault("Telegram's answer cannot be read", null);
    }
    throw refused(Answer.read(body));
  }

  private static Fault refused(Answer answer) {
    return switch (answer.code()) {
      case 401, 404 ->
          new Fault(
              "Telegram does not know this token: set TELEGRAM_BOT_TOKEN to the one that @BotFather"
                  + " gave",
              Duration.ofSeconds(10));
      case 409 ->
          new Fault(
              "Another process polls with this token, or a webhook is set: stop the other one",
              Duration.ofSeconds(3));
      default -> new Fault("Telegram answers with error " + answer.code(), answer.retryAfter());
    };
  }

  private Duration rest(Duration wait, Duration pause) {
    try {
      Thread.sleep(wait.plusMillis(ThreadLocalRandom.current().nextLong(100)));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    Duration next = pause.multipliedBy(2);
    return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
  }

  /** Finishes the batch in hand, then ends. */
  @Override
  public void close() {
    closed = true;
    CompletableFuture<byte[]> waiting = asking;
    if (waiting != null) {
      waiting.completeExceptionally(new NetworkFault("getUpdates", null));
    }
    try {
      if (thread.isAlive()) {
        thread.join(Duration.ofSeconds(10));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    thread.interrupt();
  }
}
