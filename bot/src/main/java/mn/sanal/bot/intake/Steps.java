package mn.sanal.bot.intake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import mn.sanal.db.complaint.CaseNumbers;
import mn.sanal.db.complaint.Deadlines;
import mn.sanal.db.conversation.Role;
import mn.sanal.db.survey.TopicSwitches;
import mn.sanal.db.transfer.Transfer;
import mn.sanal.db.transfer.TransferCodes;
import mn.sanal.dialogue.Engine;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.Places;
import mn.sanal.dialogue.Step;
import org.jspecify.annotations.Nullable;

/** Does one step of one conversation, in whichever role. */
final class Steps {

  private final Engine engine;
  private final Supplier<Places> places;
  private final CaseNumbers numbers;
  private final Deadlines deadlines;
  private final TopicSwitches topics;
  private final OtherChat otherChat;
  private final @Nullable OfficialDialogue officials;

  Steps(
      Engine engine,
      Supplier<Places> places,
      CaseNumbers numbers,
      Deadlines deadlines,
      TopicSwitches topics,
      OtherChat otherChat,
      @Nullable OfficialDialogue officials) {
    this.engine = engine;
    this.places = places;
    this.numbers = numbers;
    this.deadlines = deadlines;
    this.topics = topics;
    this.otherChat = otherChat;
    this.officials = officials;
  }

  @Nullable OfficialDialogue officials() {
    return officials;
  }

  /**
   * Applies an input to a conversation.
   *
   * @return a short word for the press that it came from, or null
   */
  @Nullable String step(
      Turn turn,
      Incoming incoming,
      Others others,
      Instant now,
      Knowledge knowledge,
      Effects effects) {
    return turn.row.role() == Role.OFFICIAL && officials != null
        ? official(officials, turn, incoming, now)
        : citizen(turn, incoming, others, now, knowledge, effects);
  }

  private @Nullable String citizen(
      Turn turn,
      Incoming incoming,
      Others others,
      Instant now,
      Knowledge knowledge,
      Effects effects) {
    CitizenContext context =
        new CitizenContext(
            now,
            places.get(),
            numbers,
            deadlines,
            topics,
            knowledge,
            others,
            otherChat,
            turn,
            incoming.messageId());
    Step step = engine.step(turn.state(), incoming.input(), context);
    turn.state(step.state());
    saw(turn, incoming);
    Long pressed = pressedQuestion(incoming);
    String explained = null;
    for (Event event : step.events()) {
      switch (event) {
        case Event.Shown(var message) -> {
          show(turn, message, pressed, now);
          pressed = null;
        }
        case Event.Explained(var text) -> explained = explain(turn, incoming, text);
        case Event.Commented comment -> effects.keep(comment);
        case Event.DataAsked(var language) ->
            effects.wish(new Rights.Wish.Data(turn.citizen, turn.row.id(), language));
        case Event.TransferOffered(var code) ->
            effects.keep(new TransferCodes.Offer(turn.row.id(), code));
        case Event.Transferred(var code, var farewell) ->
            move(Objects.requireNonNull(context.other(code)), turn, farewell, knowledge, effects);
        case Event.Erased _ -> erase(turn, knowledge, effects);
        default -> keep(turn, event, knowledge, effects);
      }
    }
    return explained;
  }

  /** From here on the conversation is somebody's who has never been here. */
  private static void erase(Turn turn, Knowledge knowledge, Effects effects) {
    effects.wish(new Rights.Wish.Erasing(turn.citizen, turn.row.id(), turn.channel, turn.address));
    if (turn.citizen != null) {
      knowledge.forget(turn.citizen);
    }
    turn.forgetCitizen();
    effects.write();
  }

  /**
   * From here on all of a citizen is in this conversation, under another name: by the one of before
   * nothing that is bound to nobody leads here.
   */
  private static void move(
      Turn from, Turn to, String farewell, Knowledge knowledge, Effects effects) {
    UUID there = from.citizen;
    UUID here = to.citizen;
    if (there != null) {
      knowledge.forget(there);
      if (here == null) {
        here = UUID.randomUUID();
        to.citizen = here;
        effects.newCitizen(here);
      }
    }
    if (here != null) {
      knowledge.forget(here);
    }
    knowledge.usedUp(from.row.id());
    to.hasHistory |= from.hasHistory;
    effects.wish(
        new Rights.Wish.Moving(
            new Transfer.Side(there, from.row.id()),
            new Transfer.Side(here, to.row.id()),
            from.channel,
            from.address));
    from.leave();
    from.show(new Message(Message.Kind.NOTICE, farewell, List.of(), null), null);
    effects.write();
  }

  private static void keep(Turn turn, Event event, Knowledge knowledge, Effects effects) {
    if (!Effects.isKept(event)) {
      return;
    }
    UUID citizen = turn.citizen;
    if (citizen == null) {
      citizen = UUID.randomUUID();
      turn.citizen = citizen;
      effects.newCitizen(citizen);
    }
    effects.keep(event, citizen, turn.row.id(), turn.channel);
    knowledge.forget(citizen);
    turn.hasHistory |=
        event instanceof Event.Rated
            || event instanceof Event.Joined
            || (event instanceof Event.Reported r && !r.anonymous());
  }

  private static @Nullable String official(
      OfficialDialogue officials, Turn turn, Incoming incoming, Instant now) {
    OfficialDialogue.Step step =
        officials.step(
            new OfficialDialogue.Situation(
                turn.row.id(), incoming.channel(), turn.stateJson(), now),
            incoming.input());
    turn.stateJson(step.stateJson());
    saw(turn, incoming);
    Long pressed = pressedQuestion(incoming);
    for (Message message : step.shown()) {
      turn.show(message, pressed);
      pressed = null;
    }
    if (step.asks()) {
      turn.asks(now.toEpochMilli());
    }
    String explained = step.explained();
    return explained == null ? null : explain(turn, incoming, explained);
  }

  private static void show(Turn turn, Message message, @Nullable Long pressed, Instant now) {
    turn.show(message, pressed);
    if (message.kind() == Message.Kind.QUESTION) {
      turn.asks(now.toEpochMilli());
    }
  }

  /** A person's own message is newer than the question above it. */
  private static void saw(Turn turn, Incoming incoming) {
    if (incoming.input() instanceof Input.Pressed(var data) && isOfQuestion(data)) {
      turn.arrived(data, incoming.messageId());
    }
    if (!(incoming.input() instanceof Input.Pressed)) {
      turn.seen(incoming.messageId());
    }
  }

  private static @Nullable Long pressedQuestion(Incoming incoming) {
    return incoming.input() instanceof Input.Pressed(var data) && isOfQuestion(data)
        ? incoming.messageId()
        : null;
  }

  /** Whether a button belongs to a question, and so to one message alone, of either role. */
  private static boolean isOfQuestion(String data) {
    return data.startsWith("q:") || data.startsWith("o:q:");
  }

  /** Where no press waits for a word, the word is a message. */
  private static @Nullable String explain(Turn turn, Incoming incoming, String text) {
    if (incoming.pressId() != null) {
      return text;
    }
    turn.show(new Message(Message.Kind.NOTICE, text, List.of(), null), null);
    return null;
  }
}
