package mn.sanal.bot.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import mn.sanal.db.attachment.Refusal;

/** Boxes of an MP4 file (ISO/IEC 14496-12): length, type, content, one after the other. */
final class Mp4 {

  private static final int HEADER = 8;
  private static final int DEEPEST = 6;
  private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia", "minf", "stbl");
  private static final Set<String> TELLING = Set.of("udta", "meta", "uuid");

  private final byte[] bytes;

  private Mp4(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy in which the boxes that tell of place, time and device are empty space. */
  static byte[] withoutUserData(byte[] file) throws NotKept {
    Mp4 copy = new Mp4(file.clone());
    copy.clean(0, file.length, 0);
    return copy.bytes;
  }

  private void clean(int from, int to, int depth) throws NotKept {
    int at = from;
    while (at < to) {
      if (to - at < HEADER) {
        throw new NotKept(Refusal.DAMAGED);
      }
      ByteBuffer box = ByteBuffer.wrap(bytes, at, to - at);
      long length = box.getInt() & 0xFFFF_FFFFL;
      String type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
      int header = HEADER;
      if (length == 1 && to - at >= 2 * HEADER) {
        length = box.getLong(at + HEADER);
        header = 2 * HEADER;
      } else if (length == 0) {
        length = (long) to - at; // To the end of the file.
      }
      if (length < header || length > to - at) {
        throw new NotKept(Refusal.DAMAGED);
      }
      int end = at + (int) length;
      if (TELLING.contains(type)) {
        System.arraycopy("free".getBytes(StandardCharsets.ISO_8859_1), 0, bytes, at + 4, 4);
        Arrays.fill(bytes, at + header, end, (byte) 0);
      } else if (CONTAINERS.contains(type) && depth < DEEPEST) {
        clean(at + header, end, depth + 1);
      }
      at = end;
    }
  }
}
