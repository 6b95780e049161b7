package mn.sanal.bot.intake;

/**
 * The exact name of an update: two with the same name are the same. Numbers are never compared by
 * size.
 *
 * @param bot whose update it is, as the channel numbers its bots
 */
public record UpdateId(long bot, long number) {}
