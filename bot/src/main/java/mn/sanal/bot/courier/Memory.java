package mn.sanal.bot.courier;

import java.util.List;
import mn.sanal.db.conversation.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What the courier knows of a chat that its row may not tell yet.
 *
 * @param delivered the number of the last reply that arrived
 * @param known the number of the last reply the courier was handed
 * @param waiting the replies in between, oldest first
 * @param holdsItems whether it also has messages of the outbox for this chat
 */
public record Memory(
    long delivered,
    long known,
    List<Reply> waiting,
    @Nullable Long questionMessage,
    @Nullable Long newestMessage,
    boolean holdsItems) {}
