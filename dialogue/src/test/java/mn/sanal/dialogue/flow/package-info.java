@NullMarked
package mn.sanal.dialogue.flow;

import org.jspecify.annotations.NullMarked;
