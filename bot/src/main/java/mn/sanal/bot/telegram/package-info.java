/** Telegram: the calls to its Bot API, the poller, the webhook, and the reading of updates. */
@NullMarked
package mn.sanal.bot.telegram;

import org.jspecify.annotations.NullMarked;
