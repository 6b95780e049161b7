package mn.sanal.bot.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mn.sanal.bot.attachment.Format;
import mn.sanal.bot.web.Rejected.Reason;
import mn.sanal.db.attachment.Uploads;
import mn.sanal.dialogue.Media;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the files of a form until a report takes them. */
final class Attaching {

  /** Of one form; how many a report may have the dialogue says. */
  private static final int MOST_FILES = 10;

  /** Bytes by which the format of a file is known. */
  private static final int HEAD = 64;

  private final Uploads uploads;

  Attaching(Uploads uploads) {
    this.uploads = uploads;
  }

  /**
   * Keeps files and names them.
   *
   * @throws Rejected if one is too large or neither a photo nor a voice message
   */
  List<Media> keep(List<MultipartFile> files) {
    if (files.size() > MOST_FILES) {
      throw new Rejected(Reason.TOO_LARGE);
    }
    List<Media> media = new ArrayList<>();
    files.forEach(file -> media.add(keep(file)));
    return media;
  }

  private Media keep(MultipartFile file) {
    if (file.getSize() > Uploads.MOST_BYTES) {
      throw new Rejected(Reason.TOO_LARGE);
    }
    @Nullable String type = file.getContentType();
    try (var content = new BufferedInputStream(file.getInputStream())) {
      if (!isWhatItSays(content, type == null ? "" : type)) {
        throw new Rejected(Reason.WRONG_FILE);
      }
      return uploads
          .accept(content, type == null ? "" : type)
          .orElseThrow(() -> new Rejected(Reason.WRONG_FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looked at now, while somebody can still send another; the rest is checked when it is kept. */
  private static boolean isWhatItSays(InputStream content, String type) throws IOException {
    content.mark(HEAD);
    Optional<Format> format = Format.of(content.readNBytes(HEAD));
    content.reset();
    return format.filter(found -> found.isPicture() == type.startsWith("image/")).isPresent();
  }
}
