package mn.sanal.db.attachment;

import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Media;
import org.jspecify.annotations.Nullable;

/**
 * A photo or voice message of a report or rating.
 *
 * @param refusal why it was not kept, when {@code state} is REFUSED
 * @param contentType what it is by its content, when READY
 * @param bytes size as kept, when READY
 * @param width in pixels, for a photo that is READY
 * @param height in pixels, for a photo that is READY
 * @param seconds length of a voice message as its channel states it
 */
public record Attachment(
    AttachmentId id,
    CaseNumber caseNumber,
    Media.Kind kind,
    State state,
    @Nullable Refusal refusal,
    @Nullable String contentType,
    long bytes,
    int width,
    int height,
    int seconds) {

  /** How far it has come. */
  public enum State {
    ARRIVING,
    READY,
    REFUSED
  }
}
