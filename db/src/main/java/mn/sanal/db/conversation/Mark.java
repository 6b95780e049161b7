package mn.sanal.db.conversation;

import org.jspecify.annotations.Nullable;

/**
 * What a courier knows to have arrived in a chat.
 *
 * @param delivered the number of the last reply that arrived
 * @param keeps whether the courier has more for this chat, which does not wait in its row
 */
public record Mark(
    long conversationId,
    long delivered,
    @Nullable Long questionMessage,
    @Nullable Long newestMessage,
    boolean keeps) {}
