package mn.sanal.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each test has a folder of its own, as a fresh installation has. */
class PostgresServerTest {

  private static final SecureRandom RANDOM = new SecureRandom();

  @TempDir Path data;

  @Test
  void reachesTheDiskBeforeItAcknowledges() throws SQLException {
    try (PostgresServer server = PostgresServer.start(data, RANDOM)) {
      assertThat(ask(server, "show fsync")).isEqualTo("on");
      assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
      assertThat(ask(server, "show data_checksums")).isEqualTo("on");
    }
  }

  @Test
  void asksForAPasswordThatItsOwnerAloneCanRead() throws IOException {
    try (PostgresServer server = PostgresServer.start(data, RANDOM)) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "guess"));
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(data.resolve("postgres-password"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void keepsItsDataOverAnOrderlyRestart() throws SQLException {
    try (PostgresServer server = PostgresServer.start(data, RANDOM)) {
      tell(server, "create table word as select 'сонор' as said");
    }
    assertThat(data.resolve("postgres").resolve("postmaster.pid")).doesNotExist();
    try (PostgresServer server = PostgresServer.start(data, RANDOM)) {
      assertThat(ask(server, "select said from word")).isEqualTo("сонор");
    }
  }

  @Test
  void isStartedAgainOnTheSamePortWhenItDies() throws SQLException {
    try (PostgresServer server = PostgresServer.start(data, RANDOM)) {
      tell(server, "create table word as select 'сонор' as said");
      int port = server.port();

      ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();

      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> server.restarts() > 0 && server.isRunning());
      assertThat(server.port()).isEqualTo(port);
      assertThat(ask(server, "select said from word")).isEqualTo("сонор");
    }
  }

  @Test
  void refusesAFolderOnWhichAnotherSanalRuns() {
    try (PostgresServer _ = PostgresServer.start(data, RANDOM)) {
      assertThatExceptionOfType(PostgresFailed.class)
          .isThrownBy(() -> PostgresServer.start(data, RANDOM))
          .withMessageContaining("SANAL_DATA_DIR");
    }
  }

  @Test
  void takesOverFromASanalThatWasKilled() throws Exception {
    Process killed = otherJvm();
    try (var output = killed.inputReader()) {
      long orphan =
          output
              .lines()
              .filter(line -> line.matches("\\d+"))
              .mapToLong(Long::parseLong)
              .findFirst()
              .orElseThrow();
      killed.destroyForcibly().waitFor();
      assertThat(ProcessHandle.of(orphan))
          .hasValueSatisfying(p -> assertThat(p.isAlive()).isTrue());

      try (PostgresServer server = PostgresServer.start(data, RANDOM)) {
        assertThat(ask(server, "select said from word")).isEqualTo("сонор");
      }
    }
  }

  @Test
  void beginsAnewWhenItsFirstStartWasCutShort() throws Exception {
    Files.createDirectories(data.resolve("postgres.new").resolve("base"));
    Files.writeString(data.resolve("postgres.new").resolve("PG_VERSION"), "17\n");

    try (PostgresServer server = PostgresServer.start(data, RANDOM)) {
      assertThat(ask(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void refusesAFolderThatIsNoDatabaseInsteadOfReplacingIt() throws IOException {
    Path precious = data.resolve("postgres").resolve("precious");
    Files.createDirectories(precious.getParent());
    Files.writeString(precious, "words");

    assertThatExceptionOfType(PostgresFailed.class)
        .isThrownBy(() -> PostgresServer.start(data, RANDOM))
        .withMessageContaining("backup");
    assertThat(precious).hasContent("words");
  }

  private Process otherJvm() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path").replace(";", File.pathSeparator),
                LeftBehind.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(1, TimeUnit.MILLISECONDS)).isFalse();
    return process;
  }

  private static String ask(PostgresServer server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void tell(PostgresServer server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(PostgresServer server) throws SQLException {
    return DriverManager.getConnection(server.url(), server.user(), server.password());
  }
}
