package mn.sanal.db.attachment;

/** The key of an attachment. */
public record AttachmentId(long value) {}
