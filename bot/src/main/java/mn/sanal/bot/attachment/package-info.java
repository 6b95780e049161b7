/**
 * Fetches what citizens sent, finds out what it really is, frees a photo of everything but its
 * picture, and hands it to {@code db.attachment} to be kept, or says why it is not.
 */
@NullMarked
package mn.sanal.bot.attachment;

import org.jspecify.annotations.NullMarked;
