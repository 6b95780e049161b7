package mn.sanal.db.node;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens a session of PostgreSQL outside of every pool. */
@FunctionalInterface
public interface SessionSource {

  Connection open() throws SQLException;
}
