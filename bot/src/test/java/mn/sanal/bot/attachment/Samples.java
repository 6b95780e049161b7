package mn.sanal.bot.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Files as cameras, telephones and villains make them. */
public final class Samples {

  /** Stands in the planted EXIF, where a camera writes its make. */
  static final String CAMERA = "TalynKamer";

  private Samples() {}

  /** Its left half is red and its right half blue. */
  public static byte[] picture(String format, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = image.createGraphics();
    brush.setColor(Color.RED);
    brush.fillRect(0, 0, width / 2, height);
    brush.setColor(Color.BLUE);
    brush.fillRect(width / 2, 0, width - width / 2, height);
    brush.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  /** A JPEG with EXIF: how it was held, the make of the camera, and a GPS directory. */
  static byte[] withExif(byte[] jpeg, int orientation) throws IOException {
    byte[] make = (CAMERA + "\0").getBytes(StandardCharsets.US_ASCII);
    ByteBuffer tiff = ByteBuffer.allocate(128).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put(new byte[] {'I', 'I'}).putShort((short) 42).putInt(8);
    tiff.putShort((short) 3);
    entry(tiff, 0x010F, 2, make.length, 80);
    entry(tiff, 0x0112, 3, 1, orientation);
    entry(tiff, 0x8825, 4, 1, 56);
    tiff.putInt(0);
    tiff.position(56);
    tiff.putShort((short) 1);
    entry(tiff, 0x0001, 2, 2, 'N');
    tiff.putInt(0);
    tiff.position(80);
    tiff.put(make);
    byte[] content = tiff.array();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.write(0xFF);
    out.write(0xE1);
    int length = content.length + 8;
    out.write(length >> 8);
    out.write(length);
    out.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    out.write(content);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  /** A PNG of some hundred bytes that says it is very large. */
  static byte[] bomb(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(new byte[] {8, 2, 0, 0, 0});
    chunk(out, "IHDR", header.array());
    Deflater deflater = new Deflater();
    deflater.setInput(new byte[100_000]);
    deflater.finish();
    byte[] packed = new byte[1_000];
    int length = deflater.deflate(packed);
    deflater.end();
    chunk(out, "IDAT", Arrays.copyOf(packed, length));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  /** Two pages: the head of Opus, and some sound. */
  public static byte[] voice(String head) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    page(out, (head + "\1\1").getBytes(StandardCharsets.US_ASCII));
    page(out, new byte[200]);
    return out.toByteArray();
  }

  /** An MP4 whose user data name a place. */
  static byte[] mp4(String place) throws IOException {
    byte[] user = box("udta", box("\u00A9xyz", place.getBytes(StandardCharsets.US_ASCII)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(box("ftyp", "M4A \0\0\0\0".getBytes(StandardCharsets.US_ASCII)));
    out.write(box("moov", user));
    out.write(box("mdat", new byte[50]));
    return out.toByteArray();
  }

  private static byte[] box(String type, byte[] content) {
    return ByteBuffer.allocate(8 + content.length)
        .putInt(8 + content.length)
        .put(type.getBytes(StandardCharsets.ISO_8859_1))
        .put(content)
        .array();
  }

  private static void page(ByteArrayOutputStream out, byte[] body) throws IOException {
    out.write("OggS".getBytes(StandardCharsets.US_ASCII));
    out.write(new byte[22]);
    out.write(1);
    out.write(body.length);
    out.write(body);
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] content)
      throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content);
    ByteBuffer numbers = ByteBuffer.allocate(4);
    out.write(numbers.putInt(0, content.length).array());
    out.write(name);
    out.write(content);
    out.write(numbers.putInt(0, (int) sum.getValue()).array());
  }
}
