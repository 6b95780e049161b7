package mn.sanal.app.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import mn.sanal.bot.api.process.Rows;

/** A PostgreSQL that Sanal did not start, as an operator's own would be. */
final class OwnPostgres implements AutoCloseable, Rows.Source {

  private final Path folder;
  private EmbeddedPostgres running;

  private OwnPostgres(Path folder) throws IOException {
    this.folder = folder;
    running = launch(0);
  }

  static OwnPostgres start() {
    try {
      return new OwnPostgres(Files.createTempDirectory("own-postgres-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private EmbeddedPostgres launch(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("data"))
        .setCleanDataDirectory(false)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setPort(port)
        .start();
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + running.getPort() + "/postgres";
  }

  void stop() throws IOException {
    running.close();
  }

  /** On the same port, with the same data. */
  void startAgain() throws IOException {
    running = launch(running.getPort());
  }

  @Override
  public Connection connect() throws SQLException {
    return running.getPostgresDatabase().getConnection();
  }

  @Override
  public void close() throws IOException {
    running.close();
  }
}
