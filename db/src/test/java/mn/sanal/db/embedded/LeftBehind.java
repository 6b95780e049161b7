package mn.sanal.db.embedded;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;

/** A Sanal that starts a database, writes a word, says the server's process id, and is killed. */
final class LeftBehind {

  private LeftBehind() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws Exception {
    PostgresServer server = PostgresServer.start(Path.of(args[0]), new SecureRandom());
    try (var connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute("create table word as select 'сонор' as said");
    }
    System.out.println(server.pid());
    Thread.sleep(600_000);
  }
}
