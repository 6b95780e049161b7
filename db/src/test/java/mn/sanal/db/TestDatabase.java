package mn.sanal.db;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A migrated, empty database of real PostgreSQL. One server runs for the JVM; each database is
 * cloned from a migrated template and dropped by {@link #close()}. The session's time zone is
 * deliberately not UTC.
 */
public final class TestDatabase implements AutoCloseable {

  private static final String TEMPLATE = "migrated";
  private static final String TIME_ZONE = "Asia/Hovd";
  private static final AtomicInteger LAST = new AtomicInteger();

  private final String name;
  private final HikariDataSource pool;

  private TestDatabase(String name) {
    this.name = name;
    this.pool = pool(url(name));
  }

  public static TestDatabase fresh() {
    String name = "test_" + LAST.incrementAndGet();
    Server.sql("create database " + name + " template " + TEMPLATE);
    return new TestDatabase(name);
  }

  /** An empty database that no migration has touched. */
  public static TestDatabase unmigrated() {
    String name = "test_" + LAST.incrementAndGet();
    Server.sql("create database " + name);
    return new TestDatabase(name);
  }

  public DataSource dataSource() {
    return pool;
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(pool);
  }

  public TransactionTemplate transactions() {
    return new TransactionTemplate(new JdbcTransactionManager(pool));
  }

  /** For a process or pool of the test's own. No password is asked. */
  public String url() {
    return url(name);
  }

  public String user() {
    return "postgres";
  }

  /** Throws everybody out and lets nobody in, as if the server were gone. */
  public void refuse() {
    Server.sql("alter database " + name + " allow_connections false");
    Server.terminate(name);
  }

  /** Lets everybody in again. */
  public void admit() {
    Server.sql("alter database " + name + " allow_connections true");
  }

  @Override
  public void close() {
    pool.close();
    Server.sql("drop database " + name + " with (force)");
  }

  private static String url(String name) {
    return "jdbc:postgresql://localhost:" + Server.RUNNING.getPort() + "/" + name;
  }

  private static HikariDataSource pool(String url) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername("postgres");
    pool.setMaximumPoolSize(12);
    pool.setMinimumIdle(0);
    pool.setConnectionInitSql("set time zone '" + TIME_ZONE + "'");
    return pool;
  }

  /** Started by the first test that needs it, stopped with the JVM. */
  private static final class Server {

    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        JdbcClient.create(server.getPostgresDatabase()).sql("create database " + TEMPLATE).update();
        Flyway.configure().dataSource(server.getDatabase("postgres", TEMPLATE)).load().migrate();
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static void terminate(String database) {
      JdbcClient.create(RUNNING.getPostgresDatabase())
          .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = :name")
          .param("name", database)
          .query((_, _) -> true)
          .list();
    }

    static synchronized void sql(String statement) {
      JdbcClient.create(RUNNING.getPostgresDatabase()).sql(statement).update();
    }
  }
}
