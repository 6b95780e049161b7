package mn.sanal.db.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chat for which something waits, as a courier takes it over.
 *
 * @param replies those not known to be delivered, oldest first
 * @param replyNumber the number of the last reply ever given
 */
public record Waiting(
    long conversationId,
    Channel channel,
    String address,
    List<Reply> replies,
    long replyNumber,
    @Nullable Long questionMessage,
    @Nullable Long newestMessage) {

  /** Hides address and words: they must never reach a log. */
  @Override
  public String toString() {
    return "Waiting[" + conversationId + "]";
  }
}
