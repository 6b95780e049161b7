package mn.sanal.db.action;

import java.time.Instant;

/** Who of staff did what with an action, and when. Events are never changed or deleted. */
public record ActionEvent(Kind kind, String staffName, Instant at) {

  /** What was done. */
  public enum Kind {
    WRITTEN,
    CHANGED,
    PUBLISHED,
    TAKEN_BACK
  }
}
