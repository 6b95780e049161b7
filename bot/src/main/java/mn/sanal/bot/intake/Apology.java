package mn.sanal.bot.intake;

import java.util.List;
import java.util.OptionalLong;
import mn.sanal.db.conversation.AddressKey;
import mn.sanal.db.conversation.Conversation;
import mn.sanal.db.conversation.Conversations;
import mn.sanal.db.conversation.Role;
import mn.sanal.db.conversation.Salvage;
import mn.sanal.db.outbox.Outbox;
import mn.sanal.db.outbox.Urgency;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.State;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Tells people that what they sent could not be handled and was kept. What of their conversation
 * cannot be read is put away first, so that their next word is heard.
 */
final class Apology {

  private final Conversations conversations;
  private final Salvage salvage;
  private final Outbox outbox;
  private final Messages messages;

  Apology(Conversations conversations, Salvage salvage, Outbox outbox, Messages messages) {
    this.conversations = conversations;
    this.salvage = salvage;
    this.outbox = outbox;
    this.messages = messages;
  }

  /**
   * Puts the word into the outbox, in the caller's transaction.
   *
   * @return the word itself where a press waits for one, or null
   */
  @Nullable String say(Incoming item, AddressKey key) {
    salvage.mend(key, item.address());
    String word = messages.text(language(key), "error.failed");
    if (item.pressId() != null) {
      return word;
    }
    OptionalLong citizen = conversations.find(key, Role.CITIZEN);
    if (citizen.isPresent()) {
      outbox.add(
          citizen.getAsLong(),
          Urgency.NOTICE,
          new Message(Message.Kind.NOTICE, word, List.of(), null));
    }
    return null;
  }

  private Language language(AddressKey key) {
    return conversations.lock(List.of(key)).stream()
        .filter(row -> row.role() == Role.CITIZEN)
        .map(Conversation::stateJson)
        .filter(json -> json != null)
        .map(json -> State.fromJson(json).language())
        .findFirst()
        .orElse(Language.MONGOLIAN);
  }
}
