package mn.sanal.db.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the programs of PostgreSQL. They refuse to work for root, so for root they run in a user
 * namespace of their own, where they are nobody; outside the files still belong to root.
 */
final class Programs {

  private static final long PATIENCE_SECONDS = 120;

  private final Path bin;
  private final List<String> disguise;
  private final boolean ownSession;

  private Programs(Path bin, List<String> disguise, boolean ownSession) {
    this.bin = bin;
    this.disguise = disguise;
    this.ownSession = ownSession;
  }

  static Programs in(Path binaries) throws IOException, InterruptedException {
    boolean root = "root".equals(System.getProperty("user.name"));
    if (root && !succeeds("unshare", "-U", "true")) {
      throw new PostgresFailed(
          "PostgreSQL does not run as root, and \"unshare -U\" is not allowed here: run Sanal as"
              + " another user, or set SANAL_DB_URL, SANAL_DB_USER and SANAL_DB_PASSWORD");
    }
    return new Programs(
        binaries.resolve("bin"),
        root ? List.of("unshare", "-U") : List.of(),
        succeeds("setsid", "true"));
  }

  /** Runs to the end and returns what was printed; the log of the caller gets none of it. */
  Result run(String program, List<String> arguments) throws IOException, InterruptedException {
    Path output = Files.createTempFile("sanal-", ".out");
    try {
      Process process =
          new ProcessBuilder(command(program, arguments))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Result(-1, program + " did not end");
      }
      return new Result(
          process.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1).strip());
    } finally {
      Files.deleteIfExists(output);
    }
  }

  /**
   * Starts a program that goes on, in a session of its own where the system can: else Ctrl-C would
   * reach PostgreSQL before Sanal has finished.
   */
  Process start(String program, List<String> arguments, Path log) throws IOException {
    List<String> command = command(program, arguments);
    if (ownSession) {
      command.addFirst("setsid");
    }
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    process.getOutputStream().close();
    return process;
  }

  private List<String> command(String program, List<String> arguments) {
    List<String> command = new ArrayList<>(disguise);
    command.add(bin.resolve(program).toString());
    command.addAll(arguments);
    return command;
  }

  private static boolean succeeds(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false;
    }
  }

  /** How a program ended. */
  record Result(int code, String output) {

    boolean good() {
      return code == 0;
    }
  }
}
