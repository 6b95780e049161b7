/** Asks citizens once more whether it was really solved, and ends what they are silent about. */
@NullMarked
package mn.sanal.bot.verdict;

import org.jspecify.annotations.NullMarked;
