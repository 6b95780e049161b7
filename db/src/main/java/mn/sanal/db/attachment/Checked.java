package mn.sanal.db.attachment;

/**
 * A file that was found to be what it should, freed of what it must not tell.
 *
 * @param width in pixels, 0 for a voice message
 * @param height in pixels, 0 for a voice message
 */
@SuppressWarnings("ArrayRecordComponent") // Carries bytes; two are never compared.
public record Checked(String contentType, byte[] bytes, int width, int height) {}
