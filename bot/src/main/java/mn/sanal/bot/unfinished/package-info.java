/** Dialogues that were left in the middle: one reminder, and after some weeks their end. */
@NullMarked
package mn.sanal.bot.unfinished;

import org.jspecify.annotations.NullMarked;
