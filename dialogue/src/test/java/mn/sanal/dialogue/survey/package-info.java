@NullMarked
package mn.sanal.dialogue.survey;

import org.jspecify.annotations.NullMarked;
