package mn.sanal.bot.intake;

import java.time.Instant;
import java.util.List;
import mn.sanal.db.conversation.Channel;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Message;
import org.jspecify.annotations.Nullable;

/**
 * The dialogue with officials. It gets presses of buttons whose data begins with {@code o:}, the
 * command {@code /start} with an argument that begins with {@code o_}, what answers to one of its
 * messages, and text when it was the dialogue that asked last.
 *
 * <p>It is called inside the batch's transaction and may read and write there, sparingly: all the
 * batch waits for it. It may be called again for the same input when the transaction is repeated.
 */
public interface OfficialDialogue {

  Step step(Situation situation, Input input);

  /** Whether a dialogue that stands there still waits for words. */
  default boolean isOpen(@Nullable String stateJson) {
    return true;
  }

  /**
   * Where the dialogue stands.
   *
   * @param stateJson what the last step left, or null in a new conversation
   */
  record Situation(long conversationId, Channel channel, @Nullable String stateJson, Instant now) {}

  /**
   * What came of an input.
   *
   * @param shown what to show, in order
   * @param explained a short word for the press, or null
   * @param asks whether text that is typed next belongs to this dialogue
   */
  record Step(String stateJson, List<Message> shown, @Nullable String explained, boolean asks) {
    public Step {
      shown = List.copyOf(shown);
    }
  }
}
