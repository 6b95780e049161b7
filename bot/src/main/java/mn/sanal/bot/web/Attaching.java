package mn.sanal.bot.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import mn.sanal.bot.web.Rejected.Reason;
import mn.sanal.db.attachment.Uploads;
import mn.sanal.dialogue.Media;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the files of a form until a report takes them. */
final class Attaching {

  /** Of one form; how many a report may have the dialogue says. */
  private static final int MOST_FILES = 10;

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
    try (InputStream content = file.getInputStream()) {
      return uploads
          .accept(content, type == null ? "" : type)
          .orElseThrow(() -> new Rejected(Reason.WRONG_FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
