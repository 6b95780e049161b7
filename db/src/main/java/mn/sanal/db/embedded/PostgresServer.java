package mn.sanal.db.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import mn.sanal.db.setting.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded server: one child process, reachable from this machine only, on a port that it keeps
 * while Sanal runs. When it dies it is started again, as often as it takes, so that the pool of
 * connections recovers by itself.
 */
public final class PostgresServer implements AutoCloseable {

  static final String USER = "sanal";
  static final String DATABASE = "sanal";

  private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(50);

  /**
   * Recovery after a crash takes as long as it takes; a server that says nothing at all does not.
   */
  private static final Duration LONGEST_START = Duration.ofMinutes(10);

  /** What PostgreSQL answers while it starts or recovers (cannot_connect_now). */
  private static final String NOT_YET = "57P03";

  private final FolderLock lock;
  private final Programs programs;
  private final Cluster cluster;
  private final Path logFile;
  private final int port;
  private final AtomicInteger restarts = new AtomicInteger();
  private final Thread supervisor;
  private volatile Process process;
  private volatile boolean running;
  private volatile boolean closing;

  private PostgresServer(
      FolderLock lock, Programs programs, Cluster cluster, Path dataDir, int port)
      throws IOException, InterruptedException {
    this.lock = lock;
    this.programs = programs;
    this.cluster = cluster;
    this.logFile = dataDir.resolve("postgres.log");
    this.port = port;
    this.process = launch();
    this.supervisor = Thread.ofVirtual().name("postgres-supervisor").unstarted(this::supervise);
  }

  /**
   * Starts on a data folder and returns when it accepts connections.
   *
   * @throws PostgresFailed with a remedy when it cannot
   */
  public static PostgresServer start(Path dataDir, SecureRandom random) {
    try {
      Path folder = DataFolder.at(dataDir);
      FolderLock lock = FolderLock.of(folder);
      try {
        Programs programs = Programs.in(Binaries.in(folder));
        Cluster cluster = new Cluster(folder, programs);
        cluster.prepare(random);
        PostgresServer server = new PostgresServer(lock, programs, cluster, folder, freePort());
        server.makeDatabase();
        server.supervisor.start();
        return server;
      } catch (IOException | InterruptedException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new PostgresFailed(
          "PostgreSQL cannot be started in " + dataDir + ": check the rights and the free space",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PostgresFailed("The start was interrupted", e);
    }
  }

  public String url() {
    return url(DATABASE);
  }

  public String user() {
    return USER;
  }

  public String password() {
    try {
      return cluster.password();
    } catch (IOException e) {
      throw new PostgresFailed("The password of the database cannot be read", e);
    }
  }

  public int port() {
    return port;
  }

  /** Whether it accepted connections when last seen. */
  public boolean isRunning() {
    return running && process.isAlive();
  }

  /** How often it died and was started again since Sanal started. */
  public int restarts() {
    return restarts.get();
  }

  /** The number of its process, for those who watch it. */
  public long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    closing = true;
    supervisor.interrupt();
    try {
      supervisor.join();
      if (process.isAlive()) {
        cluster.stop();
        process.waitFor();
      }
      lock.close();
    } catch (IOException e) {
      throw new PostgresFailed("PostgreSQL could not be stopped", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    running = false;
  }

  private void supervise() {
    Duration pause = POLL;
    while (!closing) {
      try {
        process.waitFor();
        running = false;
        log.error("PostgreSQL has ended; starting it again");
        Thread.sleep(pause);
        process = launch();
        restarts.incrementAndGet();
        awaitReady(url(DATABASE));
        pause = POLL;
        log.info("PostgreSQL runs again");
      } catch (InterruptedException _) {
        return;
      } catch (IOException | PostgresFailed e) {
        log.error("PostgreSQL cannot be started again yet: {}", e.getMessage());
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
      }
    }
  }

  private Process launch() throws IOException {
    return programs.start(
        "postgres",
        List.of(
            "-D",
            cluster.folder().toString(),
            "-p",
            Integer.toString(port),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=",
            "-c",
            "max_connections=80",
            // Durable: an answer that was acknowledged has reached the disk.
            "-c",
            "fsync=on",
            "-c",
            "synchronous_commit=on",
            "-c",
            // Plans made while a table was small are dear until it has been looked at again.
            "autovacuum_naptime=5s",
            "-c",
            "full_page_writes=on",
            "-c",
            "max_wal_size=2GB",
            "-c",
            "timezone=UTC",
            // No value of a row reaches the log: neither the statement nor the detail of an error.
            "-c",
            "log_error_verbosity=terse",
            "-c",
            "log_min_error_statement=panic"),
        logFile);
  }

  private void makeDatabase() throws InterruptedException {
    awaitReady(url("postgres"));
    try (Connection connection = connect(url("postgres"));
        Statement statement = connection.createStatement()) {
      try (var found =
          statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
        if (found.next()) {
          return;
        }
      }
      statement.execute("create database " + DATABASE);
    } catch (SQLException e) {
      throw new PostgresFailed("The database cannot be made", e);
    }
  }

  private void awaitReady(String url) throws InterruptedException {
    long end = System.nanoTime() + LONGEST_START.toNanos();
    while (System.nanoTime() < end) {
      if (!process.isAlive()) {
        throw new PostgresFailed("PostgreSQL ended at once: " + logFile + " says why");
      }
      try (Connection _ = connect(url)) {
        running = true;
        return;
      } catch (SQLException e) {
        if (e.getSQLState() != null
            && e.getSQLState().startsWith("28")
            && !NOT_YET.equals(e.getSQLState())) {
          process.destroy();
          throw new PostgresFailed(
              "PostgreSQL refuses the password in the data folder: bring the file"
                  + " postgres-password back that belongs to it",
              e);
        }
        Thread.sleep(POLL);
      }
    }
    throw new PostgresFailed("PostgreSQL does not answer: " + logFile + " says why");
  }

  private Connection connect(String url) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", USER);
    properties.setProperty("password", password());
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("socketTimeout", "10");
    return DriverManager.getConnection(url, properties);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
