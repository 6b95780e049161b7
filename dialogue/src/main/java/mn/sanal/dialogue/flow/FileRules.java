package mn.sanal.dialogue.flow;

import java.util.List;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Limits;
import mn.sanal.dialogue.Media;
import org.jspecify.annotations.Nullable;

/** Which photos and voice messages are taken; the job that fetches them looks at their bytes. */
record FileRules(Limits limits) {

  boolean allVoice(Input.Sent sent) {
    return all(sent, Media.Kind.VOICE);
  }

  boolean allPhotos(Input.Sent sent) {
    return all(sent, Media.Kind.PHOTO);
  }

  private static boolean all(Input.Sent sent, Media.Kind kind) {
    return !sent.media().isEmpty() && sent.media().stream().allMatch(media -> media.kind() == kind);
  }

  /** Why these files cannot be taken, or null. */
  Outcome.@Nullable Refused refused(Turn turn, List<Media> files, int maxSeconds) {
    for (Media file : files) {
      if (file.kind() == Media.Kind.VOICE && file.seconds() > maxSeconds) {
        return new Outcome.Refused(
            Event.Reason.TOO_LARGE, turn.text("error.voice_too_long", "max", maxSeconds));
      }
      if (file.bytes() > limits.photoBytes()) {
        return new Outcome.Refused(
            Event.Reason.TOO_LARGE,
            turn.text("error.photo_too_big", "max", limits.photoBytes() / 1_000_000));
      }
      if (file.fileId().isEmpty() || file.fileId().length() > 400) {
        return new Outcome.Refused(Event.Reason.WRONG_KIND, turn.text("error.file_kind"));
      }
    }
    return null;
  }
}
