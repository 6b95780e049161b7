package mn.sanal.bot.attachment;

import mn.sanal.db.attachment.Checked;
import mn.sanal.db.attachment.Refusal;
import mn.sanal.db.attachment.Uploads;
import mn.sanal.dialogue.Media;

/** Decides whether bytes from outside are kept, and in which form. A pure function. */
final class Inspection {

  private Inspection() {}

  static Checked of(Media.Kind kind, byte[] bytes) throws NotKept {
    if (bytes.length > Uploads.MOST_BYTES) {
      throw new NotKept(Refusal.TOO_LARGE);
    }
    Format format = Format.of(bytes).orElseThrow(() -> new NotKept(Refusal.WRONG_TYPE));
    boolean photo = format == Format.JPEG || format == Format.PNG;
    if (photo != (kind == Media.Kind.PHOTO)) {
      throw new NotKept(Refusal.WRONG_TYPE);
    }
    return photo ? Photos.check(bytes, format) : Voices.check(bytes, format);
  }
}
