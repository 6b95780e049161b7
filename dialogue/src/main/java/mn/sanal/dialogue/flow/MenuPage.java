package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.List;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Draft;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.State;

/** What can be done. Its buttons stay good for ever. */
final class MenuPage implements Page {

  private final Dialogue dialogue;

  MenuPage(Dialogue dialogue) {
    this.dialogue = dialogue;
  }

  @Override
  public void show(Turn turn, String above) {
    turn.state(turn.state().on(State.Page.MENU, ""));
    List<List<Button>> rows = new ArrayList<>();
    String text = turn.text("menu.title");
    Draft draft = turn.state().draft();
    if (draft != null) {
      text = turn.text("survey.resume", "topic", dialogue.scripts().title(turn, draft));
      rows.add(
          List.of(
              turn.lasting("buttons.next", "m:resume"), turn.lasting("buttons.restart", "m:anew")));
    }
    rows.addAll(rows(turn));
    turn.show(Message.Kind.QUESTION, Page.below(above, text), rows);
  }

  /** The menu as it stands under a receipt too. */
  static List<List<Button>> rows(Turn turn) {
    return List.of(
        List.of(turn.lasting("buttons.survey", "m:survey")),
        List.of(
            turn.lasting("buttons.complaint", "m:complaint"),
            turn.lasting("buttons.suggestion", "m:suggestion")),
        List.of(
            turn.lasting("buttons.thanks", "m:thanks"), turn.lasting("buttons.my_reports", "m:my")),
        List.of(
            turn.lasting("buttons.help", "m:help"),
            turn.lasting("buttons.language", "m:language")));
  }

  /** It has no buttons of its own. */
  @Override
  public void pressed(Turn turn, String action) {
    unknown(turn);
  }

  @Override
  public void typed(Turn turn, String text) {
    dialogue.keep(turn, text);
  }

  @Override
  public void other(Turn turn, Input input) {
    turn.refused(Event.Reason.WRONG_KIND);
    show(
        turn,
        input instanceof Input.Sent
            ? turn.text("menu.files_first")
            : WrongKind.word(turn, input, turn.text("hint.buttons")));
  }
}
