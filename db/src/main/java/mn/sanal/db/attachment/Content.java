package mn.sanal.db.attachment;

/** The bytes of an attachment that is ready, and what they are. */
@SuppressWarnings("ArrayRecordComponent") // Carries bytes; two are never compared.
public record Content(String contentType, byte[] bytes) {}
