/** Tests of what becomes of updates before they reach a dialogue. */
@NullMarked
package mn.sanal.bot.intake;

import org.jspecify.annotations.NullMarked;
