/**
 * How the dialogue goes: first contact, menu, the questions of surveys and reports, one's own
 * cases. Each page shows itself and takes what comes back; {@code Dialogue} hands inputs to pages.
 */
@NullMarked
package mn.sanal.dialogue.flow;

import org.jspecify.annotations.NullMarked;
