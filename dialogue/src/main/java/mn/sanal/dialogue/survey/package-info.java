/**
 * What is asked: surveys as immutable values, and the reader that makes them of YAML files and
 * tells an author line by line what to mend.
 */
@NullMarked
package mn.sanal.dialogue.survey;

import org.jspecify.annotations.NullMarked;
