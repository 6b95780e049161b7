package mn.sanal.bot.courier;

import java.util.List;
import java.util.concurrent.CompletionStage;
import mn.sanal.db.conversation.Channel;
import mn.sanal.dialogue.Message;

/** Brings messages to the people of one channel. */
public interface Delivery {

  Channel channel();

  /**
   * Tries once to deliver a message. Called for one message of a chat at a time, and again with the
   * same message after {@link Outcome.Retry}; a stage that fails counts as a retry.
   */
  CompletionStage<Outcome> deliver(Outgoing outgoing);

  /** A message cut into parts that the channel takes, delivered one after the other. */
  default List<Message> parts(Message message) {
    return List.of(message);
  }
}
