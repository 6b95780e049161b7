/**
 * Photos and voice messages: what is expected, what has arrived, what was refused and why. The
 * bytes lie as sealed files under random names in the data folder, never below the web root.
 */
@NullMarked
package mn.sanal.db.attachment;

import org.jspecify.annotations.NullMarked;
