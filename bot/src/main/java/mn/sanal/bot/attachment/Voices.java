package mn.sanal.bot.attachment;

import mn.sanal.db.attachment.Checked;
import mn.sanal.db.attachment.Refusal;

/**
 * Checks that a voice message is what its first bytes say, to its end where the container allows.
 * The sound is kept as it came; what a container tells beside it (MP4's user data, where a
 * telephone writes the place) is overwritten.
 */
final class Voices {

  private Voices() {}

  static Checked check(byte[] bytes, Format format) throws NotKept {
    return switch (format) {
      case OGG -> {
        OggOpus.check(bytes);
        yield new Checked("audio/ogg", bytes, 0, 0);
      }
      case MP4 -> new Checked("audio/mp4", Mp4.withoutUserData(bytes), 0, 0);
      case WEBM -> new Checked("audio/webm", bytes, 0, 0);
      case JPEG, PNG -> throw new NotKept(Refusal.WRONG_TYPE);
    };
  }
}
