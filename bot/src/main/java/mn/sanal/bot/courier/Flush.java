package mn.sanal.bot.courier;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mn.sanal.db.conversation.Deliveries;
import mn.sanal.db.conversation.Mark;
import mn.sanal.db.outbox.Shipping;

/**
 * What the courier has learnt and the database does not know yet. Written in a transaction of the
 * intake that is under way anyway, or in one of its own; only a commit makes the courier forget.
 */
public final class Flush {

  final List<Chat> chats;
  final List<Long> items;
  final List<Shipping.Refused> refused;
  private final Map<Long, Mark> marks = new HashMap<>();
  private final Courier courier;
  private List<Deliveries.Marked> written = List.of();

  Flush(Courier courier, List<Chat> chats, List<Long> items, List<Shipping.Refused> refused) {
    this.courier = courier;
    this.chats = chats;
    this.items = items;
    this.refused = refused;
  }

  boolean isEmpty() {
    return chats.isEmpty() && items.isEmpty() && refused.isEmpty();
  }

  /** Writes it all, leaving out the chats whose rows the caller writes. */
  public void write(int node, Collection<Long> except) {
    marks.clear();
    for (Chat chat : chats) {
      Mark mark = except.contains(chat.id) ? null : chat.mark();
      if (mark != null) {
        marks.put(chat.id, mark);
      }
    }
    written = courier.write(this, List.copyOf(marks.values()), node);
  }

  /** The transaction was committed. */
  public void committed() {
    written.forEach(
        row -> {
          Mark mark = marks.remove(row.conversationId());
          if (mark != null) {
            courier.marked(mark, row.more());
          }
        });
    courier.settle(this, marks.keySet());
  }

  /** The transaction was not committed: all is to be written again. */
  public void failed() {
    courier.putBack(this);
  }
}
