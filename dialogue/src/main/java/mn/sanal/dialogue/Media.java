package mn.sanal.dialogue;

/**
 * A photo or voice message, by reference: the bytes stay with the channel until a job fetches them.
 *
 * @param fileId the channel's own name of the file
 * @param bytes size as the channel states it, 0 when it does not
 * @param seconds length of a voice message, 0 for a photo
 */
public record Media(Kind kind, String fileId, long bytes, int seconds, String mimeType) {

  /** What a citizen can attach. */
  public enum Kind {
    PHOTO,
    VOICE
  }
}
