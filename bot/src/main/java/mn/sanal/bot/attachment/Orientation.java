package mn.sanal.bot.attachment;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held: the one thing of EXIF that the picture needs (tag 0x0112 of the first
 * directory, values 1 to 8; CIPA DC-008).
 */
final class Orientation {

  static final int UPRIGHT = 1;

  private static final int TAG = 0x0112;
  private static final int APP1 = 0xE1;
  private static final int START_OF_SCAN = 0xDA;

  private Orientation() {}

  /** Reads it from a JPEG file; 1 where there is none or it cannot be read. */
  static int of(byte[] jpeg) {
    try {
      ByteBuffer in = ByteBuffer.wrap(jpeg);
      in.position(2);
      while (in.remaining() > 4 && (in.get() & 0xFF) == 0xFF) {
        int marker = in.get() & 0xFF;
        int length = in.getShort() & 0xFFFF;
        if (marker == START_OF_SCAN || length < 2) {
          return UPRIGHT;
        }
        ByteBuffer segment = in.slice(in.position(), length - 2);
        if (marker == APP1 && isExif(segment)) {
          return inTiff(segment.slice(6, segment.limit() - 6));
        }
        in.position(in.position() + length - 2);
      }
    } catch (RuntimeException _) {
      // Cut short or nonsense: as if there were none.
    }
    return UPRIGHT;
  }

  static boolean swapsSides(int orientation) {
    return orientation >= 5;
  }

  /** Turns a picture of this size so that it stands upright, its corner at the origin. */
  static AffineTransform upright(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  private static boolean isExif(ByteBuffer segment) {
    byte[] name = new byte[4];
    segment.get(0, name);
    return new String(name, StandardCharsets.ISO_8859_1).equals("Exif");
  }

  private static int inTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
        int value = tiff.getShort(entry + 8) & 0xFFFF;
        return value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
