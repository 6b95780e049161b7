package mn.sanal.admin.poster;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** An address as a QR code (ISO/IEC 18004), of which a seventh may be dirty. */
record QrCode(ByteMatrix modules) {

  /** The white border that the standard asks for, in modules. */
  static final int QUIET = 4;

  static QrCode of(String address) {
    try {
      return new QrCode(Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
  }

  /** Modules on a side, without the border. */
  int side() {
    return modules.getWidth();
  }

  boolean isDark(int x, int y) {
    return modules.get(x, y) == 1;
  }
}
