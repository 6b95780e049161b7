package mn.sanal.db.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.setting.DataFolder;

/** A folder of sealed files under random names. */
final class SealedFiles {

  private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}");

  private final Path folder;
  private final String purpose;
  private final Keyring keyring;
  private final SecureRandom random;

  SealedFiles(Path folder, String purpose, Keyring keyring, SecureRandom random) {
    this.folder = folder;
    this.purpose = purpose;
    this.keyring = keyring;
    this.random = random;
  }

  /** Keeps the bytes and returns the name; nothing is seen under it until all is written. */
  String keep(byte[] bytes) {
    byte[] name = new byte[16];
    random.nextBytes(name);
    String text = HexFormat.of().formatHex(name);
    try {
      Path made = DataFolder.at(folder);
      Path part = Files.createFile(made.resolve(text + ".part"), DataFolder.ownerOnly());
      Files.write(part, keyring.seal(purpose, bytes));
      Files.move(part, made.resolve(text), StandardCopyOption.ATOMIC_MOVE);
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException("a file cannot be kept in the data folder", e);
    }
  }

  Optional<byte[]> read(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(keyring.open(purpose, Files.readAllBytes(folder.resolve(name))));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("a kept file cannot be read", e);
    }
  }

  void delete(String name) {
    if (!NAME.matcher(name).matches()) {
      return;
    }
    try {
      Files.deleteIfExists(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("a kept file cannot be deleted", e);
    }
  }

  /** Names of what was kept before a moment. */
  List<String> keptBefore(Instant moment) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> writtenBefore(file, moment))
          .map(file -> file.getFileName().toString())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the kept files cannot be listed", e);
    }
  }

  private static boolean writtenBefore(Path file, Instant moment) {
    try {
      return Files.getLastModifiedTime(file).compareTo(FileTime.from(moment)) < 0;
    } catch (IOException _) {
      return false; // Fetched meanwhile.
    }
  }
}
