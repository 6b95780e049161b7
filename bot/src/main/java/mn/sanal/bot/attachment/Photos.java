package mn.sanal.bot.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import mn.sanal.db.attachment.Checked;
import mn.sanal.db.attachment.Refusal;

/**
 * Paints a photo anew: what is kept holds its picture and nothing else, no place, time or device.
 * The size in pixels is read before anything is decoded, so that a small file cannot unfold into
 * gigabytes.
 */
final class Photos {

  /** A 48-megapixel telephone camera. */
  static final long MOST_PIXELS = 50_000_000;

  /** Enough to read a price list on a photographed wall. */
  static final int LONGEST_SIDE = 2_560;

  private static final float QUALITY = 0.85f;

  static {
    ImageIO.setUseCache(false); // Nothing unsealed on the disk.
  }

  private Photos() {}

  static Checked check(byte[] bytes, Format format) throws NotKept {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      ImageReader reader = reader(format);
      try {
        reader.setInput(in, true, true);
        BufferedImage picture = decode(reader);
        int orientation = format == Format.JPEG ? Orientation.of(bytes) : Orientation.UPRIGHT;
        BufferedImage painted = paint(picture, orientation);
        return new Checked("image/jpeg", encode(painted), painted.getWidth(), painted.getHeight());
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException | OutOfMemoryError _) {
      throw new NotKept(Refusal.DAMAGED); // The decoders throw anything at what is not a picture.
    }
  }

  private static BufferedImage decode(ImageReader reader) throws IOException, NotKept {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
      throw new NotKept(Refusal.TOO_MANY_PIXELS);
    }
    ImageReadParam only = reader.getDefaultReadParam();
    int step = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
    only.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, only);
  }

  private static BufferedImage paint(BufferedImage picture, int orientation) {
    double scale =
        Math.min(1.0, (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
    int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    boolean turned = Orientation.swapsSides(orientation);
    BufferedImage canvas =
        new BufferedImage(
            turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = canvas.createGraphics();
    try {
      brush.setColor(Color.WHITE);
      brush.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
      brush.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      AffineTransform upright = Orientation.upright(orientation, width, height);
      upright.scale((double) width / picture.getWidth(), (double) height / picture.getHeight());
      brush.drawImage(picture, upright, null);
    } finally {
      brush.dispose();
    }
    return canvas;
  }

  private static byte[] encode(BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var sink = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(sink);
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static ImageReader reader(Format format) throws IOException {
    Iterator<ImageReader> readers =
        ImageIO.getImageReadersByFormatName(format == Format.PNG ? "png" : "jpeg");
    if (!readers.hasNext()) {
      throw new IOException("no decoder");
    }
    return readers.next();
  }
}
