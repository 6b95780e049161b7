/** Tells citizens what changed where they rated. */
@NullMarked
package mn.sanal.bot.action;

import org.jspecify.annotations.NullMarked;
