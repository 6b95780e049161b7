package mn.sanal.admin;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import mn.sanal.admin.search.CaseSearch;
import mn.sanal.admin.search.IndexState;
import mn.sanal.db.TestDatabase;

/** The console in a process of its own, which can be killed. */
public final class ConsoleProcess {

  private static final String FOLLOWS = "follows";

  private final Process process;

  private ConsoleProcess(Process process) {
    this.process = process;
  }

  /** Starts one over the database and waits until its index has been opened or built. */
  public static ConsoleProcess over(TestDatabase database, Path dataDir) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    ConsoleProcess.class.getName(),
                    database.url(),
                    database.user(),
                    dataDir.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    String line = lines.readLine();
    while (line != null && !line.equals(FOLLOWS)) {
      line = lines.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("the console has ended by itself");
    }
    return new ConsoleProcess(process);
  }

  /** As {@code kill -9} does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /**
   * Runs the console until it is killed.
   *
   * @param words address and user of the database, and the folder
   */
  public static void main(String... words) {
    var database = new HikariDataSource();
    database.setJdbcUrl(words[0]);
    database.setUsername(words[1]);
    CaseSearch search =
        RunningConsole.over(database, Clock.systemUTC(), words[0], words[1], Path.of(words[2]))
            .run()
            .getBean(CaseSearch.class);
    await().until(() -> search.state() instanceof IndexState.Ready);
    System.out.println(FOLLOWS);
  }
}
