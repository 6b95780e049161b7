package mn.sanal.db.change;

/** The position belongs to another database, such as the one before a restore: start anew. */
public final class EpochChanged extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EpochChanged() {
    super("the position belongs to another epoch of the database");
  }
}
