package mn.sanal.db.official;

import mn.sanal.i18n.Language;
import org.jspecify.annotations.Nullable;

/**
 * Someone who answers for a place or a facility.
 *
 * @param name what staff call this person or post; 1 to 100 characters
 * @param language in which they are addressed
 * @param conversation their chat in the role of official, null while they are invited
 */
public record Official(
    long id,
    String name,
    Body body,
    Language language,
    Status status,
    @Nullable Long conversation) {

  /** Longest name. */
  public static final int MAX_NAME = 100;

  /** Where an official stands. Nobody comes back: they are invited anew. */
  public enum Status {
    /** Has a code and has not used it yet. */
    INVITED,
    ACTIVE,
    /** Went by themselves. */
    LEFT,
    /** Was taken out by an administrator. */
    DEACTIVATED
  }
}
