package mn.sanal.db.change;

/** Something was added or changed; what it is now must be read from its own table. */
public record Change(Position position, Kind kind, long entityId) {

  /** What is followed by the feed. */
  public enum Kind {
    COMPLAINT
  }
}
