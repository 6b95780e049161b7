package mn.sanal.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is shown to a person: plain text and rows of buttons, the same for every channel.
 *
 * @param progress how far the dialogue is, or null outside of one
 * @param document a file that goes with it, or null; then the text is its caption
 */
public record Message(
    Kind kind,
    String text,
    List<List<Button>> rows,
    @Nullable Progress progress,
    @Nullable Document document) {

  /** How a message lives on in the chat. */
  public enum Kind {
    /** Replaces the question before it while that is the newest message of the chat. */
    QUESTION,
    /** Stands on its own and is never replaced. */
    NOTICE,
    /** The one message that ends a submitted survey or report; never replaced once shown. */
    RECEIPT
  }

  /** Question {@code number} (from 1) of about {@code total}. */
  public record Progress(int number, int total) {}

  /**
   * A file of plain text.
   *
   * @param name what it is called where it is saved
   */
  public record Document(String name, String text) {}

  public Message(Kind kind, String text, List<List<Button>> rows, @Nullable Progress progress) {
    this(kind, text, rows, progress, null);
  }

  public Message {
    rows = rows.stream().map(List::copyOf).toList();
  }
}
