package mn.sanal.bot.api;

/**
 * One call of the bot.
 *
 * @param at nanoseconds of {@link System#nanoTime()} at its end
 * @param method its name in lower case
 * @param chatId the chat it was about, or 0
 * @param text the text or caption that it carried, or empty
 * @param outcome HTTP status, 0 when the connection was cut
 * @param description why it was refused, else empty
 */
public record Call(
    long at, String method, long chatId, String text, int outcome, String description) {}
