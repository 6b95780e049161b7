package mn.sanal.db.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.setting.Installation;
import mn.sanal.dialogue.Media;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What browsers have uploaded and no report has taken yet: sealed files, each named by a random id
 * that stands as the {@link Media#fileId()}. What nobody takes is deleted after some days.
 */
@Component
public class Uploads {

  /** Also what Telegram's Bot API lets a bot fetch. */
  public static final long MOST_BYTES = 20L * 1024 * 1024;

  private static final String PREFIX = "web:";

  /** A dialogue can rest for days between the photo and the end of the report. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final SealedFiles files;
  private final Clock clock;

  public Uploads(Installation installation, Keyring keyring, SecureRandom random, Clock clock) {
    Path folder = installation.dataDir().resolve("attachments").resolve("uploaded");
    this.files = new SealedFiles(folder, "upload", keyring, random);
    this.clock = clock;
  }

  /**
   * Keeps an upload. What it really is gets checked when a report takes it; the stated type decides
   * only whether it is meant as a photo or a voice message.
   *
   * @return empty if it is empty, too large, or stated to be neither a photo nor a voice message
   */
  public Optional<Media> accept(InputStream content, String statedType) throws IOException {
    Media.Kind kind = kind(statedType);
    if (kind == null) {
      return Optional.empty();
    }
    byte[] bytes = content.readNBytes((int) MOST_BYTES + 1);
    if (bytes.length == 0 || bytes.length > MOST_BYTES) {
      return Optional.empty();
    }
    return Optional.of(new Media(kind, PREFIX + files.keep(bytes), bytes.length, 0, statedType));
  }

  /** Whether a file id names an upload; else the file is Telegram's. */
  public static boolean isUpload(String fileId) {
    return fileId.startsWith(PREFIX);
  }

  /** The bytes of an upload, as they came. */
  public Optional<byte[]> read(String fileId) {
    return isUpload(fileId) ? files.read(fileId.substring(PREFIX.length())) : Optional.empty();
  }

  /** Deletes an upload that was taken over. */
  public void delete(String fileId) {
    if (isUpload(fileId)) {
      files.delete(fileId.substring(PREFIX.length()));
    }
  }

  /** Deletes what nobody took. */
  public void deleteForgotten() {
    files.keptBefore(clock.instant().minus(KEPT)).forEach(files::delete);
  }

  private static Media.@Nullable Kind kind(String statedType) {
    if (statedType.startsWith("image/")) {
      return Media.Kind.PHOTO;
    }
    // Browsers state a recorded voice as video/webm too.
    return statedType.startsWith("audio/") || statedType.startsWith("video/")
        ? Media.Kind.VOICE
        : null;
  }
}
