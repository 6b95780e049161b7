package mn.sanal.db.key;

/** A sealed value that this keyring cannot open. Holds nothing of the value. */
public final class CannotOpen extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotOpen(String message) {
    super(message);
  }
}
