package mn.sanal.db.complaint;

import org.jspecify.annotations.Nullable;

/**
 * Who does something to a case.
 *
 * @param id the person's key among staff or officials, null for a citizen and for Sanal itself
 */
public record Actor(Kind kind, @Nullable Long id) {

  /** The kinds of people who act on a case. */
  public enum Kind {
    CITIZEN,
    OFFICIAL,
    STAFF,
    SYSTEM
  }

  /** The writer of the case. */
  public static final Actor CITIZEN = new Actor(Kind.CITIZEN, null);

  /** A job of Sanal's own. */
  public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null);

  public Actor {
    if ((id == null) == (kind == Kind.OFFICIAL || kind == Kind.STAFF)) {
      throw new IllegalArgumentException("staff and officials have an id, others none");
    }
  }

  public static Actor official(long id) {
    return new Actor(Kind.OFFICIAL, id);
  }

  public static Actor staff(long id) {
    return new Actor(Kind.STAFF, id);
  }
}
