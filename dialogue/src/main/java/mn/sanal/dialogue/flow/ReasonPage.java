package mn.sanal.dialogue.flow;

import java.util.List;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Limits;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.State;

/** Why a case is not solved, asked of whoever has just said so. Nobody must tell. */
record ReasonPage(Limits limits, Dialogue dialogue) implements Page {

  void ask(Turn turn, CaseNumber number) {
    turn.state(turn.state().on(State.Page.REASON, number.value()));
    show(turn, turn.text("solved.noted", "receipt", number));
  }

  @Override
  public void show(Turn turn, String above) {
    turn.show(
        Message.Kind.QUESTION,
        Page.below(above, turn.text("reopen.why")),
        List.of(List.of(turn.key("buttons.skip", "skip"))));
  }

  @Override
  public void pressed(Turn turn, String action) {
    if (action.equals("skip")) {
      goOn(turn, "");
    } else {
      unknown(turn);
    }
  }

  @Override
  public void typed(Turn turn, String text) {
    CaseNumber.parse(turn.state().about())
        .ifPresent(
            number ->
                turn.happened(
                    new Event.Reasoned(number, Turn.cut(text.strip(), limits.reportMax()))));
    goOn(turn, turn.text("reopen.done", "receipt", turn.state().about()));
  }

  /** Back to what was open before. */
  private void goOn(Turn turn, String above) {
    if (turn.draftOrNull() != null) {
      dialogue.resume(turn, above);
    } else {
      dialogue.menu(turn, above);
    }
  }
}
