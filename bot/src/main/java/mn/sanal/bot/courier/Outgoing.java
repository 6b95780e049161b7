package mn.sanal.bot.courier;

import mn.sanal.dialogue.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to a person.
 *
 * @param address the person's chat, as the channel names it
 * @param replaces the channel's id of the message whose place it takes, or null when it is new
 * @param retires the channel's id of an older question that loses its buttons, or null
 */
public record Outgoing(
    long conversationId,
    String address,
    Message message,
    @Nullable Long replaces,
    @Nullable Long retires) {

  /** Hides address and words: they must never reach a log. */
  @Override
  public String toString() {
    return "Outgoing";
  }
}
