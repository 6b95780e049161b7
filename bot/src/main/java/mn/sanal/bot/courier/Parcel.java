package mn.sanal.bot.courier;

import java.util.List;
import mn.sanal.db.conversation.Reply;
import mn.sanal.db.outbox.Item;
import mn.sanal.dialogue.Message;
import org.jspecify.annotations.Nullable;

/** One message that waits in memory for its turn in a chat. Guarded by the chat. */
final class Parcel {

  final @Nullable Reply reply;
  final @Nullable Item item;
  final List<Message> parts;
  final long since = System.nanoTime();
  int part;
  int tries;
  long firstTry;
  boolean anew;

  private Parcel(@Nullable Reply reply, @Nullable Item item, List<Message> parts) {
    this.reply = reply;
    this.item = item;
    this.parts = parts;
  }

  static Parcel of(Reply reply, Delivery delivery) {
    return new Parcel(reply, null, delivery.parts(reply.message()));
  }

  static Parcel of(Item item, Delivery delivery) {
    return new Parcel(null, item, delivery.parts(item.message()));
  }

  Message message() {
    return parts.get(part);
  }

  /** The whole message, as it was before it was cut into parts. */
  Message whole() {
    return reply != null ? reply.message() : item != null ? item.message() : message();
  }

  /** The message whose place the part in hand may take. */
  @Nullable Long pressed() {
    return reply == null || anew || part > 0 ? null : reply.pressed();
  }
}
