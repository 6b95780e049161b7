package mn.sanal.db.action;

import java.time.Instant;
import java.util.Map;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done at a facility.
 *
 * @param facility its code
 * @param english the same words in English, or empty
 * @param version counts the changes of its words
 * @param publishedAt when it was published, or null for a draft
 */
public record Action(
    ActionId id,
    String facility,
    String mongolian,
    String english,
    int version,
    @Nullable Instant publishedAt) {

  /** The longest text, in UTF-16 units. */
  public static final int LONGEST = 600;

  public boolean isPublished() {
    return publishedAt != null;
  }

  /** The words for each reader; Mongolian where theirs are missing. */
  public Text words() {
    return english.isEmpty()
        ? new Text(Map.of(Language.MONGOLIAN, mongolian))
        : Text.of(mongolian, english);
  }
}
