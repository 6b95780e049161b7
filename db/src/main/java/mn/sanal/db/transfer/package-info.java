/** Going on in Telegram with what was begun in the web chat: by which code, and what moves. */
@NullMarked
package mn.sanal.db.transfer;

import org.jspecify.annotations.NullMarked;
