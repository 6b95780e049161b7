@NullMarked
package mn.sanal.dialogue.transcript;

import org.jspecify.annotations.NullMarked;
