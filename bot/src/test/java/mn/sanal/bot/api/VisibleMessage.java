package mn.sanal.bot.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands in a chat at this moment.
 *
 * @param text its text or caption, without markup
 * @param attachment {@code photo}, {@code voice}, {@code document}, {@code sticker} or null
 * @param edits how often it has been changed
 */
public record VisibleMessage(
    int id,
    boolean fromBot,
    String text,
    List<List<Button>> rows,
    @Nullable String attachment,
    int edits) {

  /** A button; the data is null for one that opens a link. */
  public record Button(String label, @Nullable String data) {}

  /** The button whose label is, else begins with, else contains these words; null without one. */
  public @Nullable Button button(String label) {
    for (Match match : Match.values()) {
      for (List<Button> row : rows) {
        for (Button button : row) {
          if (match.holds(button.label(), label)) {
            return button;
          }
        }
      }
    }
    return null;
  }

  public List<Button> buttons() {
    return rows.stream().flatMap(List::stream).toList();
  }

  private enum Match {
    WHOLE,
    START,
    PART;

    boolean holds(String label, String words) {
      return switch (this) {
        case WHOLE -> label.equals(words);
        case START -> label.startsWith(words);
        case PART -> label.contains(words);
      };
    }
  }

  @Override
  public String toString() {
    var shown = new StringBuilder(fromBot ? "▶ " : "◀ ").append(text);
    if (attachment != null) {
      shown.append(" (").append(attachment).append(')');
    }
    for (List<Button> row : rows) {
      shown.append("\n   ");
      for (Button button : row) {
        shown.append(" [").append(button.label()).append(']');
      }
    }
    return shown.toString();
  }
}
