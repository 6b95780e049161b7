package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.List;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.Operator;

/** Help beside the dialogue: what is open stays open, and can be gone on with. */
record Help(Operator operator) {

  void show(Turn turn) {
    List<List<Button>> rows = new ArrayList<>();
    if (turn.draftOrNull() != null) {
      rows.add(List.of(turn.lasting("buttons.next", "m:resume")));
    }
    rows.addAll(MenuPage.rows(turn));
    if (turn.context().bot().isPresent()) {
      rows.add(List.of(turn.lasting("buttons.transfer", "m:transfer")));
    }
    turn.show(
        Message.Kind.NOTICE,
        String.join(
            "\n\n",
            turn.text("help.main", "contact", operator.contact()),
            commands(turn),
            turn.text("help.emergency") + "\n" + turn.text("help.child_line"),
            turn.text("help.government_line"),
            turn.text("help.independent")),
        rows);
  }

  private static String commands(Turn turn) {
    String everywhere = turn.text("help.commands");
    return turn.context().bot().isPresent()
        ? everywhere + "\n" + turn.text("help.transfer")
        : everywhere;
  }
}
