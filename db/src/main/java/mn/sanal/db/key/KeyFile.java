package mn.sanal.db.key;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key of an installation that was given none: made once in the data folder, readable by its
 * owner only.
 */
public final class KeyFile {

  private static final String NAME = "key";

  private KeyFile() {}

  /** Reads the key in a data folder, or makes one there. */
  public static MasterKey in(Path dataDir, SecureRandom random) {
    Path file = dataDir.resolve(NAME);
    try {
      Files.createDirectories(dataDir);
      if (!Files.exists(file)) {
        make(file, random);
      }
      return MasterKey.of(Files.readString(file));
    } catch (IOException e) {
      throw new InvalidKey(
          "The key file "
              + file
              + " can be neither read nor made: check its rights, or set"
              + " SANAL_KEY",
          e);
    }
  }

  private static void make(Path file, SecureRandom random) throws IOException {
    byte[] secret = new byte[MasterKey.BYTES];
    random.nextBytes(secret);
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] rights =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try {
      Files.createFile(file, rights);
    } catch (FileAlreadyExistsException _) {
      return; // Another process of this installation was faster.
    }
    Files.writeString(file, Base64.getEncoder().encodeToString(secret) + "\n");
  }
}
