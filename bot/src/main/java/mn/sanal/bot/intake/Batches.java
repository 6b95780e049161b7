package mn.sanal.bot.intake;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import mn.sanal.db.conversation.AddressKey;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.conversation.Conversations;
import mn.sanal.db.conversation.SetAside;
import mn.sanal.db.node.Node;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in batches, each in one transaction. What another transaction got in the way of is repeated
 * as a whole; a batch that fails otherwise is taken apart, and only the update that fails alone as
 * well is set aside.
 */
public final class Batches {

  private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
  private static final int TRIES = 12;
  private static final int DRAWS = 4;

  private final Rooms rooms;
  private final Node node;
  private final TransactionTemplate transactions;
  private final SetAside setAside;
  private final Apology apology;
  private final IntakeMetrics metrics;

  Batches(
      Rooms rooms,
      Node node,
      TransactionTemplate transactions,
      SetAside setAside,
      Apology apology,
      IntakeMetrics metrics) {
    this.rooms = rooms;
    this.node = node;
    this.transactions = transactions;
    this.setAside = setAside;
    this.apology = apology;
    this.metrics = metrics;
  }

  /**
   * Takes in updates in their order and returns what became of each, after the commit.
   *
   * @param pollingEpoch the epoch under which they were polled, or empty for other ways
   * @throws Unavailable when nothing was taken in and all must be brought again
   */
  public List<Handled> take(List<Incoming> items, OptionalLong pollingEpoch) {
    if (items.isEmpty()) {
      return List.of();
    }
    try {
      return attempt(items, pollingEpoch);
    } catch (RuntimeException | StackOverflowError e) {
      if (Fault.of(e).outside()) {
        throw new Unavailable(e);
      }
      return eachAlone(items, pollingEpoch);
    }
  }

  /** Keeps an update that not even could be read, so that the others can go on. */
  public void unreadable(
      long bot, Channel channel, @Nullable Long number, ByteBuffer raw, Throwable fault) {
    SetAside.Reason reason = SetAside.Reason.UNREADABLE;
    SetAside.Failed failed =
        new SetAside.Failed(
            bot, channel, number, null, reason, fault.getClass().getSimpleName(), raw);
    try {
      transactions.executeWithoutResult(_ -> keepAside(failed));
    } catch (RuntimeException e) {
      throw new Unavailable(e);
    }
    noted(reason, fault);
  }

  /** Sets aside anew what still cannot be read. */
  void unreadableAgain(long aside, Throwable fault) {
    failedAgain(aside, SetAside.Reason.UNREADABLE, fault);
    noted(SetAside.Reason.UNREADABLE, fault);
  }

  /** Ends what was set aside and turns out to be nothing that comes in. */
  void noneOfOurs(long aside) {
    setAside.handle(List.of(aside), rooms.clock().instant());
  }

  private List<Handled> eachAlone(List<Incoming> items, OptionalLong pollingEpoch) {
    List<Handled> handled = new ArrayList<>(items.size());
    for (Incoming item : items) {
      try {
        handled.addAll(attempt(List.of(item), pollingEpoch));
      } catch (RuntimeException | StackOverflowError e) {
        if (Fault.of(e).outside()) {
          throw new Unavailable(e);
        }
        handled.add(setAside(item, e));
      }
    }
    return handled;
  }

  /** Sets an update aside and tells its writer, in one transaction: nobody waits in vain. */
  private Handled setAside(Incoming item, Throwable fault) {
    Long aside = item.aside();
    String word = null;
    try {
      if (aside != null) {
        failedAgain(aside, SetAside.Reason.FAILED, fault); // Its writer has been told already.
      } else {
        word =
            transactions.execute(
                _ -> {
                  // First: it locks the conversation, as batches do.
                  AddressKey writer = rooms.conversations().key(item.channel(), item.address());
                  String said = apology.say(item, writer);
                  keepAside(failed(item, writer, fault));
                  return said;
                });
      }
    } catch (RuntimeException e) {
      throw new Unavailable(e);
    }
    noted(SetAside.Reason.FAILED, fault);
    return new Handled(word);
  }

  private static SetAside.Failed failed(Incoming item, AddressKey writer, Throwable fault) {
    UpdateId id = item.id();
    return new SetAside.Failed(
        id == null ? 0 : id.bot(),
        item.channel(),
        id == null ? null : id.number(),
        writer,
        SetAside.Reason.FAILED,
        fault.getClass().getSimpleName(),
        item.raw());
  }

  private void keepAside(SetAside.Failed failed) {
    setAside.add(failed, rooms.clock().instant());
    Long number = failed.number();
    if (number != null) {
      rooms.conversations().firstSeen(failed.bot(), List.of(number));
    }
  }

  private void failedAgain(long aside, SetAside.Reason reason, Throwable fault) {
    setAside.failedAgain(aside, reason, fault.getClass().getSimpleName(), rooms.clock().instant());
  }

  private void noted(SetAside.Reason reason, Throwable fault) {
    metrics.setAside();
    LOG.warn("An update was set aside ({}: {})", reason, fault.getClass().getSimpleName());
  }

  private List<Handled> attempt(List<Incoming> items, OptionalLong pollingEpoch) {
    for (int tries = 1; ; tries++) {
      try {
        return once(items, pollingEpoch);
      } catch (RuntimeException e) {
        int most =
            switch (Fault.of(e)) {
              case CONFLICT -> TRIES;
              case COLLISION -> DRAWS;
              case AWAY, POISON -> 1;
            };
        if (tries >= most) {
          throw e;
        }
        metrics.repeated();
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1, 5) * tries * 1_000_000);
      }
    }
  }

  private List<Handled> once(List<Incoming> items, OptionalLong pollingEpoch) {
    Set<Long> also = new TreeSet<>();
    while (true) {
      OptionalInt number = node.number();
      if (number.isEmpty()) {
        throw new Unavailable(new IllegalStateException("no session with the database"));
      }
      Batch batch = new Batch(rooms, items, also, number.getAsInt());
      List<Conversations.New> missing;
      try {
        missing = transactions.execute(_ -> batch.run(pollingEpoch));
      } catch (AlsoNeeded e) {
        batch.failed();
        also.add(e.conversation());
        continue;
      } catch (RuntimeException | Error e) {
        batch.failed();
        throw e;
      }
      if (missing == null || missing.isEmpty()) {
        metrics.committed(items.size());
        return batch.committed();
      }
      batch.failed();
      rooms.conversations().add(missing);
    }
  }
}
