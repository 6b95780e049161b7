package mn.sanal.bot.intake;

import java.sql.SQLException;
import mn.sanal.db.node.Replaced;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What it means that a batch failed. */
enum Fault {
  /** Another transaction was in the way: the same batch may well succeed now. */
  CONFLICT,
  /** Something that must be unique was there already, perhaps by chance. */
  COLLISION,
  /** The database cannot be used now, or this node was replaced: nothing can be taken in. */
  AWAY,
  /** Something in the batch itself. */
  POISON;

  /** Whether nothing in the batch is to blame. */
  boolean outside() {
    return this == CONFLICT || this == AWAY;
  }

  static Fault of(Throwable thrown) {
    if (thrown instanceof Replaced
        || thrown instanceof Unavailable
        || thrown instanceof CannotCreateTransactionException
        || thrown instanceof TransactionSystemException) {
      return AWAY;
    }
    String state = sqlState(thrown);
    if (state == null || state.length() < 2) {
      return POISON;
    }
    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    return switch (state.substring(0, 2)) {
      case "40" -> CONFLICT;
      // A number drawn at random was taken: the next draw is another one.
      case "23" -> state.equals("23505") ? COLLISION : POISON;
      case "08", "25", "28", "53", "55", "57", "58", "F0", "XX" -> AWAY;
      default -> POISON;
    };
  }

  private static @Nullable String sqlState(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql.getSQLState();
      }
    }
    return null;
  }
}
