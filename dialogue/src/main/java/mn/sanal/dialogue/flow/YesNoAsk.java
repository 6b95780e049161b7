package mn.sanal.dialogue.flow;

import java.util.List;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.survey.Question;

/** Yes or no. */
record YesNoAsk() implements Ask {

  private static final int LONGEST = 60;

  @Override
  public Body body(Turn turn, Question question, Spot spot) {
    return new Body(
        "", List.of(List.of(turn.key("buttons.yes", "yes"), turn.key("buttons.no", "no"))));
  }

  @Override
  public Outcome take(Turn turn, Question question, Spot spot, Input input) {
    return switch (input) {
      case Input.Pressed(String action) when action.equals("yes") ->
          new Outcome.Accepted(new Answer.YesNo(true));
      case Input.Pressed(String action) when action.equals("no") ->
          new Outcome.Accepted(new Answer.YesNo(false));
      case Input.Pressed _ -> Ask.unknown(turn);
      case Input.Typed(String text) -> typed(turn, question, Turn.cut(text.strip(), LONGEST));
      default -> Ask.wrongKind(turn.text("hint.yes_no"));
    };
  }

  private static Outcome typed(Turn turn, Question question, String text) {
    return YesNoWords.read(text, turn.text(question.ask()))
        .<Outcome>map(yes -> new Outcome.Accepted(new Answer.YesNo(yes)))
        .orElseGet(
            () -> new Outcome.Refused(Event.Reason.NOT_UNDERSTOOD, turn.text("hint.yes_no")));
  }
}
