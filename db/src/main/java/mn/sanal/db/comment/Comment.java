package mn.sanal.db.comment;

import java.time.Instant;
import mn.sanal.i18n.Language;

/** A word about the bot. */
public record Comment(String text, Language language, Instant at) {

  /** Hides the words: they must never reach a log. */
  @Override
  public String toString() {
    return "Comment";
  }
}
