package mn.sanal.db.outbox;

import mn.sanal.dialogue.Message;

/** A message of the outbox that is due. */
public record Item(long id, long conversationId, Urgency urgency, Message message) {

  /** Hides the words: they must never reach a log. */
  @Override
  public String toString() {
    return "Item[" + id + "]";
  }
}
