/** What people say about the bot itself; it belongs to nobody. */
@NullMarked
package mn.sanal.db.comment;

import org.jspecify.annotations.NullMarked;
