/** Posters to hang up at a facility: with a code that opens the chat right there. */
@NullMarked
package mn.sanal.admin.poster;

import org.jspecify.annotations.NullMarked;
