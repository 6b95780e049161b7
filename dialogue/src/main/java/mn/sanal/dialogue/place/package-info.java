/** The country in memory: what is offered where, in which order, and how it is found. */
@NullMarked
package mn.sanal.dialogue.place;

import org.jspecify.annotations.NullMarked;
