package mn.sanal.db.conversation;

import mn.sanal.dialogue.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message that a step shows.
 *
 * @param number counts the replies of a conversation
 * @param pressed the channel's id of the message whose question was answered by a button, for the
 *     first message that follows from it: it may take that one's place
 */
public record Reply(long number, Message message, @Nullable Long pressed) {

  /** Hides the words: they must never reach a log. */
  @Override
  public String toString() {
    return "Reply[" + number + "]";
  }
}
