package mn.sanal.bot.api.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The PostgreSQL that a Sanal runs in its data folder, seen from outside. */
public final class EmbeddedServer {

  private final Path dataDir;

  EmbeddedServer(Path dataDir) {
    this.dataDir = dataDir;
  }

  /** The server's first process while it lives. */
  public Optional<ProcessHandle> postmaster() {
    return pidFile()
        .flatMap(lines -> ProcessHandle.of(Long.parseLong(lines.getFirst().strip())))
        .filter(ProcessHandle::isAlive);
  }

  private Optional<List<String>> pidFile() {
    Path file = dataDir.resolve("postgres").resolve("postmaster.pid");
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(file);
      return lines.size() < 4 ? Optional.empty() : Optional.of(lines);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Sends a signal, such as {@code STOP} and {@code CONT}, to all its processes. */
  public void signal(String name) {
    ProcessHandle first =
        postmaster().orElseThrow(() -> new IllegalStateException("PostgreSQL does not run"));
    var pids = new ArrayList<String>(List.of("kill", "-" + name, Long.toString(first.pid())));
    first.descendants().forEach(child -> pids.add(Long.toString(child.pid())));
    try {
      new ProcessBuilder(pids).redirectErrorStream(true).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** {@code kill -9} of all its processes. */
  public void kill() {
    ProcessHandle first =
        postmaster().orElseThrow(() -> new IllegalStateException("PostgreSQL does not run"));
    List<ProcessHandle> children = first.descendants().toList();
    first.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  public Connection connect() throws SQLException {
    String port =
        pidFile().orElseThrow(() -> new SQLException("PostgreSQL does not run")).get(3).strip();
    try {
      String password = Files.readString(dataDir.resolve("postgres-password")).strip();
      return DriverManager.getConnection(
          "jdbc:postgresql://127.0.0.1:" + port + "/sanal", "sanal", password);
    } catch (IOException e) {
      throw new SQLException(e);
    }
  }

  /** The rows of a query, each as its columns' texts. */
  public List<List<String>> query(String sql) {
    return Rows.of(this::connect, sql);
  }

  public long number(String sql) {
    return Long.parseLong(query(sql).getFirst().getFirst());
  }
}
