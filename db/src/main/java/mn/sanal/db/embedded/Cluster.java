package mn.sanal.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mn.sanal.db.setting.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of the embedded database: made once, checked at each start, never deleted. */
final class Cluster {

  private static final Logger log = LoggerFactory.getLogger(Cluster.class);
  private static final String VERSION = "17";

  private final Path folder;
  private final Path passwordFile;
  private final Programs programs;

  Cluster(Path dataDir, Programs programs) {
    this.folder = dataDir.resolve("postgres");
    this.passwordFile = dataDir.resolve("postgres-password");
    this.programs = programs;
  }

  Path folder() {
    return folder;
  }

  String password() throws IOException {
    return Files.readString(passwordFile).strip();
  }

  /** Makes the folder, or checks the one that is there and stops a server left behind in it. */
  void prepare(SecureRandom random) throws IOException, InterruptedException {
    if (!Files.exists(folder)) {
      make(random);
      return;
    }
    Path version = folder.resolve("PG_VERSION");
    if (!Files.exists(version) || !Files.exists(passwordFile)) {
      throw new PostgresFailed(
          "The folder "
              + folder
              + " is not a whole database: bring "
              + (Files.exists(version) ? passwordFile : folder)
              + " back from a backup, or move the folder away to begin anew");
    }
    String found = Files.readString(version).strip();
    if (!found.equals(VERSION)) {
      throw new PostgresFailed(
          "The folder " + folder + " is of PostgreSQL " + found + ", this Sanal brings " + VERSION);
    }
    stopOrphan();
  }

  /** Asks the server of this folder to end: its clients first, or at once when it does not. */
  void stop() throws IOException, InterruptedException {
    for (String how : List.of("fast", "immediate")) {
      if (programs
          .run("pg_ctl", List.of("stop", "-D", folder.toString(), "-m", how, "-w", "-t", "20"))
          .good()) {
        return;
      }
    }
    postmaster().ifPresent(ProcessHandle::destroyForcibly);
  }

  private void make(SecureRandom random) throws IOException, InterruptedException {
    writePassword(random);
    // An initdb that was cut short must not be taken for a database, so it works elsewhere.
    Path fresh = folder.resolveSibling("postgres.new");
    delete(fresh);
    Programs.Result result =
        programs.run(
            "initdb",
            List.of(
                "-D",
                fresh.toString(),
                "-U",
                PostgresServer.USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums"));
    if (!result.good()) {
      throw new PostgresFailed(
          "PostgreSQL could not make its folder " + folder + ": " + result.output());
    }
    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private void writePassword(SecureRandom random) throws IOException {
    byte[] secret = new byte[24];
    random.nextBytes(secret);
    Files.deleteIfExists(passwordFile);
    Files.createFile(passwordFile, DataFolder.ownerOnly());
    Files.writeString(passwordFile, HexFormat.of().formatHex(secret) + "\n");
  }

  private void stopOrphan() throws IOException, InterruptedException {
    if (postmaster().isPresent()) {
      log.warn("A PostgreSQL was left behind by a Sanal that was killed; stopping it");
      stop();
    }
    // Its number may meanwhile belong to another program, and PostgreSQL would wait for that one.
    if (postmaster().isEmpty()) {
      Files.deleteIfExists(folder.resolve("postmaster.pid"));
    }
  }

  private Optional<ProcessHandle> postmaster() throws IOException {
    Path file = folder.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().command().map(Cluster::isPostgres).orElse(true));
  }

  private static boolean isPostgres(String command) {
    return Path.of(command).getFileName().toString().startsWith("postgres");
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> found = Files.walk(tree)) {
      found
          .sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
