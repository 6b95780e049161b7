package mn.sanal.db.attachment;

import mn.sanal.dialogue.Media;

/**
 * A file to be fetched now.
 *
 * @param source the channel's name of the file
 * @param attempts how often it was tried, this time included
 */
public record Arriving(AttachmentId id, Media.Kind kind, String source, int attempts) {}
