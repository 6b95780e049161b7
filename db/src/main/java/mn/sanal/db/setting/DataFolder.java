package mn.sanal.db.setting;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders for what citizens entrusted: made so that only their owner can look into them. */
public final class DataFolder {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private DataFolder() {}

  /** The folder, made where it is not there yet, as an absolute path. */
  public static Path at(Path folder) throws IOException {
    Path path = folder.toAbsolutePath().normalize();
    if (Files.isDirectory(path)) {
      return path;
    }
    return Files.createDirectories(path, rights("rwx------"));
  }

  /** The rights of a file that its owner alone may read. */
  public static FileAttribute<?>[] ownerOnly() {
    return rights("rw-------");
  }

  private static FileAttribute<?>[] rights(String rights) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
