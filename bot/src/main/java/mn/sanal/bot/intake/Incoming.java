package mn.sanal.bot.intake;

import java.nio.ByteBuffer;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.conversation.Role;
import mn.sanal.dialogue.Input;
import org.jspecify.annotations.Nullable;

/**
 * Something a person did, on its way in.
 *
 * @param id by which a second delivery of the same is known, or null where the channel never
 *     delivers twice
 * @param address the person's chat, as the channel names it
 * @param messageId the channel's id of the message it came with: for a press the message that holds
 *     the button, else the person's own message; null where the channel has none
 * @param pressId names a press that waits for a word, or null
 * @param addressee the role whose message this answers to, or null when that cannot be told
 * @param raw as it arrived, to be kept if it cannot be handled
 * @param aside names what was set aside and is now tried again, or null
 */
public record Incoming(
    @Nullable UpdateId id,
    Channel channel,
    String address,
    Input input,
    @Nullable Long messageId,
    @Nullable String pressId,
    @Nullable Role addressee,
    ByteBuffer raw,
    @Nullable Long aside) {

  /** Something that has just arrived. */
  public Incoming(
      @Nullable UpdateId id,
      Channel channel,
      String address,
      Input input,
      @Nullable Long messageId,
      @Nullable String pressId,
      @Nullable Role addressee,
      ByteBuffer raw) {
    this(id, channel, address, input, messageId, pressId, addressee, raw, null);
  }

  /** Something that came by a channel without update ids and presses to answer. */
  public static Incoming of(Channel channel, String address, Input input) {
    return new Incoming(null, channel, address, input, null, null, null, ByteBuffer.allocate(0));
  }

  /** The same once more: it is known by its place among what was set aside, and no press waits. */
  Incoming again(long asideId) {
    return new Incoming(null, channel, address, input, messageId, null, addressee, raw, asideId);
  }

  /** Hides what people wrote: it must never reach a log. */
  @Override
  public String toString() {
    return "Incoming";
  }
}
