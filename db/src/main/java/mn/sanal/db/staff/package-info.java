/**
 * The people who work in the console: who they are, the one-time links that let them in, failed
 * attempts to sign in, and the record of who read an original text.
 */
@NullMarked
package mn.sanal.db.staff;

import org.jspecify.annotations.NullMarked;
