package mn.sanal.bot.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mn.sanal.bot.courier.Memory;
import mn.sanal.db.conversation.Changed;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.conversation.Conversation;
import mn.sanal.db.conversation.Conversations;
import mn.sanal.db.conversation.Reply;
import mn.sanal.db.conversation.Waiting;
import mn.sanal.dialogue.Draft;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.State;
import org.jspecify.annotations.Nullable;

/** One conversation while a batch works on it. */
final class Turn {

  final Conversation row;
  final Channel channel;
  final String address;
  final @Nullable Memory memory;

  /** Replies that the courier of this process may not have heard of yet. */
  final boolean unheard;

  final List<Reply> replies;
  long replyNumber;
  @Nullable UUID citizen;
  boolean hasHistory;
  boolean changed;
  boolean asked;
  long askedMillis;
  @Nullable Long newest;
  private @Nullable String stateJson;
  private @Nullable State state;
  private boolean erased;

  Turn(
      Conversation row,
      Channel channel,
      String address,
      @Nullable Memory memory,
      Conversations conversations) {
    this.row = row;
    this.channel = channel;
    this.address = address;
    this.memory = memory;
    this.replies = waiting(row, memory, conversations);
    this.unheard = !replies.isEmpty() && (memory == null || memory.known() < row.replyNumber());
    this.replyNumber = row.replyNumber();
    this.citizen = row.citizen();
    this.hasHistory = row.hasHistory();
    this.askedMillis = row.askedMillis();
    this.newest = row.newestMessage();
    this.stateJson = row.stateJson();
    if (memory != null) {
      seen(memory.newestMessage());
    }
  }

  private static List<Reply> waiting(
      Conversation row, @Nullable Memory memory, Conversations conversations) {
    if (row.waiting() == null) {
      return new ArrayList<>();
    }
    if (memory != null && memory.known() >= row.replyNumber()) {
      return new ArrayList<>(memory.waiting());
    }
    List<Reply> replies = conversations.replies(row.waiting());
    replies.removeIf(reply -> memory != null && reply.number() <= memory.delivered());
    return replies;
  }

  State state() {
    State known = state;
    if (known == null) {
      known = stateJson == null ? State.NEW : State.fromJson(stateJson);
      state = known;
    }
    return known;
  }

  @Nullable String stateJson() {
    return stateJson;
  }

  void state(State next) {
    state = next;
    changed = true;
  }

  void stateJson(String next) {
    stateJson = next;
    changed = true;
  }

  void forgetCitizen() {
    citizen = null;
    hasHistory = false;
    erased = true;
  }

  /** Ends the dialogue; only the number of the screen stays, so that no button of before counts. */
  void leave() {
    forgetCitizen();
    state(State.NEW.screen(state().screen() + 1));
  }

  /** A message of this number is in the chat. */
  void seen(@Nullable Long message) {
    if (message != null && (newest == null || message > newest)) {
      newest = message;
      changed = true;
    }
  }

  /**
   * A button of a waiting reply was pressed: that reply has arrived, and all before it, even if the
   * courier that sent it died before it could say so.
   */
  void arrived(String data, @Nullable Long message) {
    for (int i = replies.size() - 1; i >= 0 && message != null; i--) {
      if (holds(replies.get(i).message(), data)) {
        replies.subList(0, i + 1).clear();
        seen(message);
        return;
      }
    }
  }

  private static boolean holds(Message message, String data) {
    return message.rows().stream()
        .flatMap(List::stream)
        .anyMatch(button -> button.data().equals(data));
  }

  void show(Message message, @Nullable Long pressed) {
    if (memory == null && message.kind() == Message.Kind.QUESTION) {
      // What a dead courier left was answered, or is asked no longer.
      replies.removeIf(
          reply ->
              reply.number() <= row.replyNumber()
                  && reply.message().kind() == Message.Kind.QUESTION);
    }
    replyNumber++;
    replies.add(new Reply(replyNumber, message, pressed));
    changed = true;
  }

  void asks(long nowMillis) {
    asked = true;
    askedMillis = nowMillis;
  }

  /** Whether anything is left to send that does not wait in the row. */
  boolean holdsItems() {
    return memory != null && memory.holdsItems();
  }

  /** What the courier is handed. */
  Waiting waiting() {
    return new Waiting(
        row.id(), channel, address, List.copyOf(replies), replyNumber, question(), newest);
  }

  @Nullable Long question() {
    return memory != null ? memory.questionMessage() : row.questionMessage();
  }

  Changed changed(@Nullable Integer courierNode) {
    State last = state;
    return new Changed(
        row.id(),
        row.citizen() == null || erased ? citizen : null,
        last == null ? stateJson : last.toJson(),
        replies,
        replyNumber,
        courierNode,
        question(),
        newest,
        hasHistory,
        last == null ? row.drafting() : isBegun(last),
        asked);
  }

  private static boolean isBegun(State state) {
    Draft draft = state.draft();
    return draft != null && !draft.isEmpty();
  }
}
