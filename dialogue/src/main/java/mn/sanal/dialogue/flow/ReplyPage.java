package mn.sanal.dialogue.flow;

import java.util.List;
import java.util.Optional;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseSummary;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Limits;
import mn.sanal.dialogue.Media;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.State;

/**
 * Words that belong to a case which was sent off: the reply to a question of staff, or what the
 * citizen has to add. They go to the case that the button, or the message replied to, names.
 */
record ReplyPage(Limits limits, Dialogue dialogue) implements Page {

  /** Asks for the words, where the case is one's own. */
  void ask(Turn turn, String number) {
    Optional<CaseSummary> own = own(turn, number);
    if (own.isEmpty()) {
      turn.refused(Event.Reason.STALE_BUTTON);
      turn.explained("my.not_found");
      return;
    }
    turn.state(turn.state().on(State.Page.REPLY, own.get().number().value()));
    show(turn, "");
  }

  @Override
  public void show(Turn turn, String above) {
    turn.show(
        Message.Kind.QUESTION,
        Page.below(above, turn.text("reply.ask", "receipt", turn.state().about())),
        List.of(List.of(turn.key("buttons.back", "back"))));
  }

  @Override
  public void pressed(Turn turn, String action) {
    Optional<CaseNumber> number = CaseNumber.parse(turn.state().about());
    if (action.equals("back") && number.isPresent()) {
      dialogue.openCase(turn, number.get());
    } else {
      unknown(turn);
    }
  }

  @Override
  public void typed(Turn turn, String text) {
    Optional<CaseNumber> number = CaseNumber.parse(turn.state().about());
    if (text.isBlank() || number.isEmpty()) {
      show(turn, "");
      return;
    }
    goOn(turn, taken(turn, number.get(), text));
  }

  /**
   * Photos and voice messages go with the case. The page stays: the photos of an album come one by
   * one, and words may follow. Of a case that is no longer one's own nothing is taken.
   */
  @Override
  public void other(Turn turn, Input input) {
    Optional<CaseNumber> number = own(turn, turn.state().about()).map(CaseSummary::number);
    if (!(input instanceof Input.Sent(List<Media> media, String caption))
        || media.isEmpty()
        || number.isEmpty()) {
      Page.super.other(turn, input);
      return;
    }
    Outcome.Refused refused = new FileRules(limits).refused(turn, media, limits.voiceSeconds());
    if (refused != null) {
      turn.refused(refused.reason());
      show(turn, refused.why());
      return;
    }
    happened(turn, number.get(), caption, media);
    turn.show(
        Message.Kind.QUESTION,
        turn.text("reply.file_done", "receipt", number.get()),
        List.of(List.of(turn.key("buttons.back", "back"))));
  }

  private void happened(Turn turn, CaseNumber number, String text, List<Media> media) {
    turn.happened(new Event.Replied(number, Turn.cut(text.strip(), limits.reportMax()), media));
  }

  /** A message about a case was answered: whatever else is open stays open. */
  void replied(Turn turn, String number, String text) {
    Optional<CaseSummary> own = own(turn, number);
    if (own.isEmpty() || text.isBlank()) {
      dialogue.typed(turn, text);
    } else {
      turn.show(Message.Kind.NOTICE, taken(turn, own.get().number(), text), List.of());
    }
  }

  private String taken(Turn turn, CaseNumber number, String text) {
    happened(turn, number, text, List.of());
    return turn.text("reply.done", "receipt", number);
  }

  static Optional<CaseSummary> own(Turn turn, String number) {
    return turn.context().cases().stream()
        .filter(found -> found.kind() != CaseKind.RATING)
        .filter(found -> found.number().value().equals(number))
        .findFirst();
  }

  private void goOn(Turn turn, String above) {
    if (turn.draftOrNull() != null) {
      dialogue.resume(turn, above);
    } else {
      dialogue.menu(turn, above);
    }
  }
}
