/** Tests of the way between Telegram and the bot. */
@NullMarked
package mn.sanal.bot.telegram;

import org.jspecify.annotations.NullMarked;
