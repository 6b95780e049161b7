package mn.sanal.bot.attachment;

import java.nio.charset.StandardCharsets;
import mn.sanal.db.attachment.Refusal;

/** The container of Telegram's voice messages: pages (RFC 3533) that carry Opus (RFC 7845). */
final class OggOpus {

  private static final int HEADER = 27;
  private static final int SEGMENTS = 26;
  private static final String FIRST = "OpusHead";

  private OggOpus() {}

  /** Walks all pages; refuses what carries something else or does not end where a page ends. */
  static void check(byte[] bytes) throws NotKept {
    int at = 0;
    while (at < bytes.length) {
      int end = pageEnd(bytes, at);
      if (at == 0 && !carriesOpus(bytes, end)) {
        throw new NotKept(Refusal.WRONG_TYPE);
      }
      at = end;
    }
  }

  private static int pageEnd(byte[] bytes, int at) throws NotKept {
    boolean page =
        at + HEADER <= bytes.length
            && bytes[at] == 'O'
            && bytes[at + 1] == 'g'
            && bytes[at + 2] == 'g'
            && bytes[at + 3] == 'S';
    if (!page) {
      throw new NotKept(Refusal.DAMAGED);
    }
    int segments = bytes[at + SEGMENTS] & 0xFF;
    int end = at + HEADER + segments;
    if (end > bytes.length) {
      throw new NotKept(Refusal.DAMAGED);
    }
    for (int i = 0; i < segments; i++) {
      end += bytes[at + HEADER + i] & 0xFF;
    }
    if (end > bytes.length) {
      throw new NotKept(Refusal.DAMAGED);
    }
    return end;
  }

  private static boolean carriesOpus(byte[] bytes, int end) {
    int body = HEADER + (bytes[SEGMENTS] & 0xFF);
    return body + FIRST.length() <= end
        && new String(bytes, body, FIRST.length(), StandardCharsets.ISO_8859_1).equals(FIRST);
  }
}
