/**
 * Officials in a chat of their own role: the invitation, summaries, alerts of new cases, and the
 * dialogue in which an answer is written. Nothing here knows who a citizen is.
 */
@NullMarked
package mn.sanal.bot.official;

import org.jspecify.annotations.NullMarked;
