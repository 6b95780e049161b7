package mn.sanal.db.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL cannot be started; the message says what to do. */
public final class PostgresFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PostgresFailed(String message) {
    super(message);
  }

  PostgresFailed(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
