package mn.sanal.db.node;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process among the nodes. One thread keeps a session that holds the lock of this node's
 * number, hears what other processes call out, and tries to become the one that polls. When the
 * session breaks, all is acquired anew with a new number.
 */
public final class Node implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Node.class);

  private static final int LISTEN_MILLIS = 500;
  private static final Duration CHECK_EVERY = Duration.ofSeconds(5);
  private static final int ANSWER_MILLIS = 10_000;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final SessionSource sessions;
  private final Thread thread;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private volatile int number;
  private volatile long epoch;
  private volatile boolean wantsToPoll;
  private volatile boolean closed;

  /** Hears of this node's life. Called by the node's own thread: it must return at once. */
  public interface Listener {

    /** The node has a number, at the start or after its session broke. */
    default void joined(int number) {}

    /** A process called out on a channel of PostgreSQL's NOTIFY. */
    default void heard(String channel, String word) {}
  }

  public Node(SessionSource sessions) {
    this.sessions = sessions;
    this.thread = Thread.ofPlatform().name("node").daemon().unstarted(this::live);
  }

  public void listen(Listener listener) {
    listeners.add(listener);
  }

  public void start() {
    thread.start();
  }

  /** Empty while there is no session. */
  public OptionalInt number() {
    int held = number;
    return held == 0 ? OptionalInt.empty() : OptionalInt.of(held);
  }

  /** From now on this node polls as soon as no other does. */
  public void wantToPoll() {
    wantsToPoll = true;
  }

  /** The epoch under which this node polls, or empty while it must not. */
  public OptionalLong pollingEpoch() {
    long held = epoch;
    return held == 0 ? OptionalLong.empty() : OptionalLong.of(held);
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      if (!thread.isAlive()) {
        return;
      }
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void live() {
    Duration pause = Duration.ofMillis(100);
    while (!closed) {
      try (Connection session = sessions.open()) {
        join(session);
        pause = Duration.ofMillis(100);
        while (!closed) {
          attend(session);
        }
      } catch (SQLException e) {
        if (number != 0) {
          LOG.warn("The session of this node broke (SQL state {})", e.getSQLState());
        }
      } finally {
        number = 0;
        epoch = 0;
      }
      pause = rest(pause);
    }
  }

  private void join(Connection session) throws SQLException {
    session.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
    int drawn = (int) single(session, "select nextval('node_number')");
    single(session, "select 1 from pg_advisory_lock(" + Nodes.LIVES + ", " + drawn + ")");
    try (PreparedStatement insert =
        session.prepareStatement("insert into node (number) values (?)")) {
      insert.setInt(1, drawn);
      insert.executeUpdate();
    }
    try (Statement listen = session.createStatement()) {
      listen.execute("listen sanal_outbox");
      listen.execute("listen sanal_courier");
    }
    number = drawn;
    tryToPoll(session);
    listeners.forEach(listener -> listener.joined(drawn));
  }

  /** Listens for some seconds, then makes sure that the session still answers. */
  private void attend(Connection session) throws SQLException {
    PGConnection postgres = session.unwrap(PGConnection.class);
    long until = System.nanoTime() + CHECK_EVERY.toNanos();
    while (!closed && System.nanoTime() < until) {
      @Nullable PGNotification[] words = postgres.getNotifications(LISTEN_MILLIS);
      for (@Nullable PGNotification word : words) {
        if (word != null) {
          listeners.forEach(listener -> listener.heard(word.getName(), word.getParameter()));
        }
      }
      tryToPoll(session);
    }
    single(session, "select 1");
  }

  private void tryToPoll(Connection session) throws SQLException {
    if (wantsToPoll
        && epoch == 0
        && single(session, "select pg_try_advisory_lock(" + Nodes.POLLS + ", 0)::int") == 1) {
      epoch = single(session, "update poller set epoch = epoch + 1 returning epoch");
    }
  }

  private static long single(Connection session, String sql) throws SQLException {
    try (Statement statement = session.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private Duration rest(Duration pause) {
    if (closed) {
      return pause;
    }
    try {
      Thread.sleep(pause);
    } catch (InterruptedException _) {
      return pause; // Closing.
    }
    Duration next = pause.multipliedBy(2);
    return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
  }
}
