package mn.sanal.db.staff;

import java.time.Instant;

/**
 * A search that a member of staff keeps.
 *
 * @param query the address of the list behind its question mark
 * @param alert whether new cases that it finds are announced
 * @param seenAt when the newest case was received that its owner may have seen there
 */
public record SavedSearch(long id, String name, String query, boolean alert, Instant seenAt) {

  /** The longest name, in characters. */
  public static final int MAX_NAME = 80;

  /** The longest query, in characters. */
  public static final int MAX_QUERY = 4_000;
}
