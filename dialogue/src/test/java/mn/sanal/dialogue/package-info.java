@NullMarked
package mn.sanal.dialogue;

import org.jspecify.annotations.NullMarked;
