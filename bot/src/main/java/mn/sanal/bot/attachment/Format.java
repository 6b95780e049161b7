package mn.sanal.bot.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a file is by its first bytes. Its name and its stated type are not asked. */
public enum Format {
  JPEG,
  PNG,
  OGG,
  WEBM,
  MP4;

  private static final int SHORTEST = 12;

  public static Optional<Format> of(byte[] bytes) {
    if (bytes.length < SHORTEST) {
      return Optional.empty();
    }
    if (starts(bytes, 0, 0xFF, 0xD8, 0xFF)) {
      return Optional.of(JPEG);
    }
    if (starts(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      return Optional.of(PNG);
    }
    if (starts(bytes, 0, 'O', 'g', 'g', 'S')) {
      return Optional.of(OGG);
    }
    if (starts(bytes, 0, 0x1A, 0x45, 0xDF, 0xA3) && names(bytes, "webm")) {
      return Optional.of(WEBM);
    }
    return starts(bytes, 4, 'f', 't', 'y', 'p') ? Optional.of(MP4) : Optional.empty();
  }

  /** Whether it is a picture; else it is sound. */
  public boolean isPicture() {
    return this == JPEG || this == PNG;
  }

  private static boolean starts(byte[] bytes, int at, int... signs) {
    for (int i = 0; i < signs.length; i++) {
      if ((bytes[at + i] & 0xFF) != signs[i]) {
        return false;
      }
    }
    return true;
  }

  /** The document type stands within the EBML header, right at the beginning. */
  private static boolean names(byte[] bytes, String type) {
    int head = Math.min(bytes.length, 64);
    return new String(bytes, 0, head, StandardCharsets.ISO_8859_1).contains(type);
  }
}
