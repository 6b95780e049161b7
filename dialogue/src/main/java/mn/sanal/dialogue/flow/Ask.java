package mn.sanal.dialogue.flow;

import java.util.List;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.survey.Question;

/** How one form of question is put and answered. */
interface Ask {

  /** A hint below the question, and its own buttons. */
  record Body(String hint, List<List<Button>> rows) {}

  Body body(Turn turn, Question question, Spot spot);

  /** Takes an input; of a press only the action of one of its own buttons is left. */
  Outcome take(Turn turn, Question question, Spot spot, Input input);

  /** An action none of its buttons has. */
  static Outcome unknown(Turn turn) {
    return new Outcome.Refused(Event.Reason.UNKNOWN_BUTTON, turn.text("error.unknown"));
  }

  /** A kind of message that is no answer here. */
  static Outcome wrongKind(String why) {
    return new Outcome.Refused(Event.Reason.WRONG_KIND, why);
  }
}
