package mn.sanal.db.webchat;

import java.util.List;
import mn.sanal.dialogue.Message;

/**
 * One bubble of the log.
 *
 * @param number its place in the log; it keeps it when its content is replaced
 */
public record Entry(long number, Content content) {

  /** What stands in a bubble. */
  public sealed interface Content {}

  /** A message of Sanal; once it is over its buttons are gone. */
  public record Told(Message message) implements Content {

    Told over() {
      return new Told(
          new Message(message.kind(), message.text(), List.of(), null, message.document()));
    }
  }

  /**
   * What the person at the browser said.
   *
   * @param attachments how many files went with it
   */
  public record Said(String text, int attachments) implements Content {}
}
