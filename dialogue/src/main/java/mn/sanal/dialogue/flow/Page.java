package mn.sanal.dialogue.flow;

import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;

/** Something in front of a person: it shows itself and takes what comes back. */
interface Page {

  /** Shows the page; {@code above} says why it is shown (again), or is empty. */
  void show(Turn turn, String above);

  /** One of its own buttons was pressed. */
  void pressed(Turn turn, String action);

  void typed(Turn turn, String text);

  /** Anything else; most pages take only buttons and words. */
  default void other(Turn turn, Input input) {
    turn.refused(Event.Reason.WRONG_KIND);
    show(turn, WrongKind.word(turn, input, turn.text("hint.buttons")));
  }

  /** A button of this very screen that means nothing: forged, or of an older program. */
  default void unknown(Turn turn) {
    turn.refused(Event.Reason.UNKNOWN_BUTTON);
    show(turn, turn.text("error.unknown"));
  }

  /** What stands above a text, in a paragraph of its own. */
  static String below(String above, String text) {
    return above.isEmpty() ? text : above + "\n\n" + text;
  }
}
