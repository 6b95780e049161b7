/**
 * A Bot API server on loopback for tests and load: as strict as the real one
 * (https://core.telegram.org/bots/api, error texts as in tdlib/telegram-bot-api), faulty on
 * command, with citizens who read, write and press.
 */
@NullMarked
package mn.sanal.bot.api;

import org.jspecify.annotations.NullMarked;
