package mn.sanal.dialogue.flow;

import java.util.List;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Limits;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.State;

/** A word about the bot itself. It is kept without its writer, so nobody can answer it. */
record FeedbackPage(Limits limits, Dialogue dialogue) implements Page {

  @Override
  public void show(Turn turn, String above) {
    turn.state(turn.state().on(State.Page.FEEDBACK, ""));
    turn.show(
        Message.Kind.QUESTION,
        Page.below(above, turn.text("feedback.ask")),
        List.of(List.of(turn.lasting("buttons.menu", "m:menu"))));
  }

  @Override
  public void pressed(Turn turn, String action) {
    unknown(turn);
  }

  @Override
  public void typed(Turn turn, String text) {
    if (text.isBlank()) {
      show(turn, "");
      return;
    }
    take(turn, text);
  }

  void take(Turn turn, String text) {
    turn.happened(new Event.Commented(Turn.cut(text.strip(), limits.reportMax()), turn.language()));
    dialogue.menu(turn, turn.text("feedback.thanks"));
  }
}
