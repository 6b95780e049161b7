package mn.sanal.bot.courier;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of an attempt to deliver. */
public sealed interface Outcome {

  /**
   * It is there.
   *
   * @param messageId the channel's id of the message, null where the channel has none
   */
  record Done(@Nullable Long messageId) implements Outcome {}

  /**
   * It did not arrive, and may later.
   *
   * @param after what the channel asks to wait, or null when it did not say
   */
  record Retry(@Nullable Duration after) implements Outcome {}

  /** The message to be replaced is gone: to be sent as a new one. */
  record SendAnew() implements Outcome {}

  /** Too late to matter, such as the word for a press of long ago. */
  record Expired() implements Outcome {}

  /**
   * It will never arrive; staff see that.
   *
   * @param errorCode the channel's own, 0 where it gave none
   */
  record Parked(mn.sanal.db.outbox.Parked.Reason reason, int errorCode) implements Outcome {}
}
