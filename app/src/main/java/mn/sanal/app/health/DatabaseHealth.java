package mn.sanal.app.health;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import mn.sanal.db.embedded.PostgresServer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Asks the database for a sign of life, and does not wait for it longer than {@value
 * #PATIENCE_SECONDS} s: a frozen server must not freeze those who ask about it.
 */
@Component("database")
final class DatabaseHealth implements HealthIndicator, AutoCloseable {

  private static final int PATIENCE_SECONDS = 3;
  private static final int CONNECT_MILLIS = 1_000;
  private static final int DEFAULT_PORT = 5432;

  private final DataSource pool;
  private final JdbcConnectionDetails connection;
  private final ObjectProvider<PostgresServer> embedded;
  private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();
  private @Nullable Future<Boolean> question;

  DatabaseHealth(
      DataSource pool, JdbcConnectionDetails connection, ObjectProvider<PostgresServer> embedded) {
    this.pool = pool;
    this.connection = connection;
    this.embedded = embedded;
  }

  @Override
  public Health health() {
    Health.Builder health = new Health.Builder();
    PostgresServer server = embedded.getIfAvailable();
    health.withDetail("server", server == null ? "configured" : "embedded");
    if (server != null) {
      health.withDetail("restarts", server.restarts());
      if (!server.isRunning()) {
        return health.down().withDetail("state", "ended; it is being started again").build();
      }
    }
    try {
      if (ask().get(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return health.up().build();
      }
      return health.down().withDetail("state", "the connection is broken").build();
    } catch (TimeoutException _) {
      return health.down().withDetail("state", whyNot(null)).build();
    } catch (ExecutionException e) {
      return health.down().withDetail("state", whyNot(e)).build();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return health.unknown().build();
    }
  }

  /** A pool only says that it has no connection to give, so the server itself is looked at. */
  private String whyNot(@Nullable Throwable fault) {
    if (!isListening()) {
      return "no connection";
    }
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && !sql.getSQLState().startsWith("08")) {
        return "it lets nobody in (SQL state " + sql.getSQLState() + ")";
      }
    }
    return "no answer within " + PATIENCE_SECONDS + " s";
  }

  private boolean isListening() {
    URI address = URI.create(connection.getJdbcUrl().substring("jdbc:".length()));
    int port = address.getPort() < 0 ? DEFAULT_PORT : address.getPort();
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address.getHost(), port), CONNECT_MILLIS);
      return true;
    } catch (IOException | IllegalArgumentException _) {
      return false;
    }
  }

  /** One question at a time, so that those who ask do not use up the pool. */
  private synchronized Future<Boolean> ask() {
    Future<Boolean> running = question;
    if (running == null || running.isDone()) {
      running = askers.submit(this::answers);
      question = running;
    }
    return running;
  }

  private boolean answers() throws SQLException {
    try (Connection connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.setQueryTimeout(PATIENCE_SECONDS);
      return statement.execute("select 1");
    }
  }

  @Override
  public void close() {
    askers.shutdownNow();
  }
}
