/**
 * The dialogue with a citizen as a pure function: state and input go in, state and events come out.
 * Here are its words: what can come in, what can come of it, what it may know.
 */
@NullMarked
package mn.sanal.dialogue;

import org.jspecify.annotations.NullMarked;
