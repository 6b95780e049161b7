package mn.sanal.db.conversation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a batch leaves of a conversation.
 *
 * @param citizen set when the person became known in this batch, else null
 * @param replies all that wait now, oldest first
 * @param courierNode the node that sends them, or null when nothing waits
 * @param drafting whether something is begun and not handed in
 * @param asked whether this role asked something
 */
public record Changed(
    long id,
    @Nullable UUID citizen,
    @Nullable String stateJson,
    List<Reply> replies,
    long replyNumber,
    @Nullable Integer courierNode,
    @Nullable Long questionMessage,
    @Nullable Long newestMessage,
    boolean hasHistory,
    boolean drafting,
    boolean asked) {}
