package mn.sanal.bot.courier;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import mn.sanal.db.conversation.Mark;
import mn.sanal.db.conversation.Reply;
import mn.sanal.db.conversation.Waiting;
import mn.sanal.db.outbox.Item;
import mn.sanal.dialogue.Message;
import org.jspecify.annotations.Nullable;

/**
 * One chat in the courier's memory: what waits for it, in order, and what is known to have arrived.
 * It leaves the memory when nothing waits and its row tells the same. All methods lock it.
 */
final class Chat {

  final long id;
  final Delivery delivery;
  private final String address;
  private final Deque<Parcel> replies = new ArrayDeque<>();
  private final Deque<Parcel> items = new ArrayDeque<>();
  private @Nullable Parcel inHand;
  private long known;
  private long delivered;
  private @Nullable Long question;
  private @Nullable Long newest;
  private boolean unmarked;
  private boolean behind;
  private boolean gone;

  Chat(Waiting waiting, Delivery delivery) {
    this.id = waiting.conversationId();
    this.delivery = delivery;
    this.address = waiting.address();
    this.question = waiting.questionMessage();
    this.newest = waiting.newestMessage();
    this.delivered =
        waiting.replies().isEmpty()
            ? waiting.replyNumber()
            : waiting.replies().getFirst().number() - 1;
    this.known = delivered;
  }

  /** Adds what is not known yet. False when the chat has left the memory: take a new one. */
  synchronized boolean add(Waiting waiting, List<Item> added) {
    if (gone) {
      return false;
    }
    newest = later(newest, waiting.newestMessage());
    behind = false;
    for (Reply reply : waiting.replies()) {
      if (reply.number() > known) {
        known = reply.number();
        replies.add(Parcel.of(reply, delivery));
      }
    }
    added.forEach(item -> items.add(Parcel.of(item, delivery)));
    return true;
  }

  /** Takes back messages whose claim was not committed; none of them has been sent. */
  synchronized void giveBack(List<Item> claimed) {
    items.removeIf(parcel -> parcel.item != null && claimed.contains(parcel.item));
  }

  synchronized Memory memory() {
    List<Reply> waiting = new ArrayList<>();
    if (inHand != null && inHand.reply != null) {
      waiting.add(inHand.reply);
    }
    for (Parcel parcel : replies) {
      if (parcel.reply != null) {
        waiting.add(parcel.reply);
      }
    }
    boolean holdsItems = holdsItems();
    return new Memory(delivered, known, waiting, question, newest, holdsItems);
  }

  private boolean holdsItems() {
    return !items.isEmpty() || (inHand != null && inHand.item != null);
  }

  /** For how long the oldest reply has waited, in nanoseconds; 0 when none waits. */
  synchronized long waited(long now) {
    Parcel oldest = inHand != null && inHand.reply != null ? inHand : replies.peek();
    return oldest == null ? 0 : Math.max(0, now - oldest.since);
  }

  /** The next message to send, replies first, unless one is under way. */
  synchronized @Nullable Parcel next() {
    if (inHand != null || gone) {
      return null;
    }
    Parcel next = replies.isEmpty() ? items.poll() : replies.poll();
    inHand = next;
    return next;
  }

  synchronized Outgoing outgoing(Parcel parcel) {
    Long pressed = parcel.pressed();
    if (pressed != null && (newest == null || pressed >= newest)) {
      return new Outgoing(id, address, parcel.message(), pressed, null);
    }
    boolean supersedes = parcel.reply != null && parcel.message().kind() != Message.Kind.NOTICE;
    return new Outgoing(id, address, parcel.message(), null, supersedes ? question : null);
  }

  /**
   * Notes that the part in hand arrived.
   *
   * @return whether that was the last part
   */
  synchronized boolean arrived(Parcel parcel, Outgoing sent, @Nullable Long messageId) {
    Long place = sent.replaces() != null ? sent.replaces() : messageId;
    newest = later(newest, place);
    boolean asks = sent.message().kind() == Message.Kind.QUESTION;
    if (asks && place != null) {
      question = sent.message().rows().isEmpty() ? null : place;
    } else if (sent.retires() != null || (place != null && place.equals(question))) {
      question = null;
    }
    parcel.part++;
    parcel.tries = 0;
    if (parcel.part < parcel.parts.size()) {
      return false;
    }
    finish(parcel);
    return true;
  }

  /** Ends with a message that arrived or never will. */
  synchronized void finish(Parcel parcel) {
    inHand = null;
    if (parcel.reply != null) {
      delivered = Math.max(delivered, parcel.reply.number());
    }
    unmarked = true;
  }

  /** The row was claimed in vain: its claim is to be written off. */
  synchronized void nothingToSend() {
    unmarked = true;
  }

  /** What the row should know, or null when it does. */
  synchronized @Nullable Mark mark() {
    return unmarked ? new Mark(id, delivered, question, newest, holdsItems()) : null;
  }

  /**
   * Notes that the row now tells this much.
   *
   * @param more whether it also holds replies that are not known here
   */
  synchronized void marked(long upTo, @Nullable Long questionNow, boolean more) {
    unmarked = unmarked && (delivered > upTo || !Objects.equals(question, questionNow));
    behind = more && known <= upTo;
  }

  synchronized boolean behind() {
    return behind;
  }

  /** Leaves the memory, if nothing keeps the chat here. */
  synchronized boolean leave() {
    gone = gone || (inHand == null && replies.isEmpty() && !holdsItems() && !unmarked && !behind);
    return gone;
  }

  private static @Nullable Long later(@Nullable Long one, @Nullable Long other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Math.max(one, other);
  }
}
