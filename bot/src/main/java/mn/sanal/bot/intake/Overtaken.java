package mn.sanal.bot.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import mn.sanal.db.conversation.Role;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Message;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what comes late from answering a question that it was not meant for: buttons, commands,
 * replies and corrections say by themselves what they mean, words and files do not.
 */
final class Overtaken {

  private final Messages messages;

  Overtaken(Messages messages) {
    this.messages = messages;
  }

  /**
   * Whether the dialogue has asked something else since this failed.
   *
   * @param failedBefore when what is tried again failed
   */
  boolean is(Turn turn, Incoming item, Map<Long, Instant> failedBefore) {
    Instant failed = item.aside() == null ? null : failedBefore.get(item.aside());
    return failed != null
        && answersWhatIsAsked(item.input())
        && turn.askedMillis > failed.toEpochMilli();
  }

  private static boolean answersWhatIsAsked(Input input) {
    return switch (input) {
      case Input.Typed _, Input.Sent _, Input.Located _ -> true;
      case Input.Pressed _, Input.Command _, Input.Replied _, Input.Edited _ -> false;
      case Input.Unsupported _ -> false;
    };
  }

  /** Asks the person to send it again where it is still needed. No press waits for a word. */
  @Nullable String say(Turn turn) {
    Language language =
        turn.row.role() == Role.CITIZEN ? turn.state().language() : Language.MONGOLIAN;
    turn.show(
        new Message(
            Message.Kind.NOTICE, messages.text(language, "error.overtaken"), List.of(), null),
        null);
    return null;
  }
}
