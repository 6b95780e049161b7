package mn.sanal.dialogue.flow;

import java.util.List;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.State;

/** Words that came without a question: they are kept, and the three likeliest ways are offered. */
final class KeptPage implements Page {

  private final Dialogue dialogue;
  private final Scripts scripts;

  KeptPage(Dialogue dialogue, Scripts scripts) {
    this.dialogue = dialogue;
    this.scripts = scripts;
  }

  void keep(Turn turn, String text) {
    turn.refused(Event.Reason.NOT_UNDERSTOOD);
    turn.state(turn.state().on(State.Page.KEPT, text));
    show(turn, Danger.in(text) ? turn.text("complaint.child_urgent") : "");
  }

  @Override
  public void show(Turn turn, String above) {
    String words = Turn.cut(turn.state().about(), 300);
    turn.show(
        Message.Kind.QUESTION,
        Page.below(above, turn.text("menu.kept", "text", words)),
        List.of(
            List.of(turn.key("buttons.make_complaint", "complaint")),
            List.of(turn.lasting("buttons.survey", "m:survey")),
            List.of(
                turn.lasting("buttons.help", "m:help"), turn.lasting("buttons.menu", "m:menu"))));
  }

  @Override
  public void pressed(Turn turn, String action) {
    if (!action.equals("complaint")) {
      unknown(turn);
      return;
    }
    scripts
        .byKey("complaint")
        .ifPresent(script -> dialogue.begin(turn, script, "", turn.state().about()));
  }

  @Override
  public void typed(Turn turn, String text) {
    keep(turn, text);
  }
}
