package mn.sanal.dialogue.flow;

import java.util.List;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Draft;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Question;
import org.jspecify.annotations.Nullable;

/** Which question comes next, and where in it one begins. */
final class Route {

  private Route() {}

  /** The next open question after one, else any that is open, else the review. */
  static Spot next(Turn turn, Script script, @Nullable Question from) {
    Draft draft = turn.draft();
    List<Question> path = script.path(draft.answers());
    int start = from == null ? 0 : path.indexOf(from) + 1;
    for (int i = 0; i < path.size(); i++) {
      Question question = path.get((start + i) % path.size());
      if (!draft.isDone(question.id())) {
        return first(turn, question);
      }
    }
    return Spot.of(Spot.REVIEW);
  }

  /** Where a question begins: a facility at the place already chosen, ticks as they were. */
  static Spot first(Turn turn, Question question) {
    Draft draft = turn.draft();
    Spot spot = Spot.of(question.id());
    return switch (question.form()) {
      case Form.In _ when !draft.place().isEmpty() -> Spot.of(question.id(), draft.place());
      case Form.Multiple _ when draft.answer(question.id()) instanceof Answer.Choice choice ->
          spot.picked(Ticks.of(choice));
      default -> spot;
    };
  }
}
