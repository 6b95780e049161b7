@NullMarked
package mn.sanal.dialogue.xlsform;

import org.jspecify.annotations.NullMarked;
