package mn.sanal.db.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32C;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL for this machine, unpacked once into the data folder. Not into the
 * folder for temporary files: what cleans that folder would pull them from under a running server.
 */
final class Binaries {

  private Binaries() {}

  /** The folder with {@code bin}, {@code lib} and {@code share}. */
  static Path in(Path dataDir) throws IOException {
    byte[] archive = archive();
    CRC32C sum = new CRC32C();
    sum.update(archive);
    Path folder =
        dataDir.resolve("postgres-programs-" + HexFormat.of().toHexDigits((int) sum.getValue()));
    if (!Files.isDirectory(folder)) {
      Path fresh = Files.createTempDirectory(dataDir, "unpacking-");
      unpack(archive, fresh);
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return folder;
  }

  private static byte[] archive() throws IOException {
    String system = system();
    String machine = machine();
    try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
      if (in == null) {
        throw new PostgresFailed(
            "This build has no PostgreSQL for "
                + system
                + " on "
                + machine
                + ": set SANAL_DB_URL, SANAL_DB_USER and SANAL_DB_PASSWORD to use a server");
      }
      return in.readAllBytes();
    }
  }

  private static String system() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return "Windows";
    }
    return name.startsWith("mac") ? "Darwin" : "Linux";
  }

  private static String machine() {
    String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "amd64", "x86_64", "x86-64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      default -> name;
    };
  }

  private static void unpack(byte[] archive, Path folder) throws IOException {
    try (InputStream raw = new XZInputStream(new ByteArrayInputStream(archive));
        TarArchiveInputStream tar = new TarArchiveInputStream(new BufferedInputStream(raw))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, folder);
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path folder)
      throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("an entry of the archive lies outside of it");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    if (target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      boolean runs = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
