package mn.sanal.db.key;

/** The configured key cannot be used; the message says what to do and holds nothing of the key. */
public final class InvalidKey extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidKey(String message) {
    super(message);
  }

  InvalidKey(String message, Throwable cause) {
    super(message, cause);
  }
}
