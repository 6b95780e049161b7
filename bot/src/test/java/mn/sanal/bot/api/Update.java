package mn.sanal.bot.api;

/**
 * An update on its way to the bot.
 *
 * @param kind {@code message}, {@code callback_query} or {@code my_chat_member}
 * @param chatId whose it is: updates of one chat keep their order
 * @param json the whole update
 */
record Update(long id, String kind, long chatId, String json) {}
