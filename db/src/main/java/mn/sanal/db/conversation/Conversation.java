package mn.sanal.db.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as a batch finds it, locked until the batch commits.
 *
 * @param key the keyed hash of its address
 * @param citizen null until the person has said something that is kept
 * @param stateJson null before the first step
 * @param waiting the replies not known to be delivered, sealed, or null
 * @param replyNumber the number of the last reply ever given
 * @param courierNode the node that sends to this chat at the moment, or null
 * @param questionMessage the channel's id of the question shown last, or null
 * @param newestMessage the highest message id seen in the chat, or null
 * @param hasHistory whether the person has ever handed something in
 * @param drafting whether something is begun and not handed in
 * @param askedMillis when this role last asked, as milliseconds of the epoch; 0 for never
 */
public record Conversation(
    long id,
    AddressKey key,
    Role role,
    @Nullable UUID citizen,
    @Nullable String stateJson,
    @Nullable Sealed waiting,
    long replyNumber,
    @Nullable Integer courierNode,
    @Nullable Long questionMessage,
    @Nullable Long newestMessage,
    boolean hasHistory,
    boolean drafting,
    long askedMillis) {}
