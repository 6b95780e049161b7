package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.List;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Question;

/** The ways out of a question. */
final class Ways {

  private Ways() {}

  /**
   * Back and skip always stand in the same place, below everything else. A sensitive answer can be
   * taken back even when it was given.
   */
  static List<List<Button>> rows(Turn turn, Question question, boolean answered) {
    List<Button> row = row(turn, question, answered);
    return answered && question.sensitive() && !question.required()
        ? List.of(List.of(skip(turn, question)), row)
        : List.of(row);
  }

  private static Button skip(Turn turn, Question question) {
    String key = question.sensitive() ? "buttons.prefer_not" : "buttons.skip";
    return turn.button(turn.text(key) + " ›", AskingPage.SKIP);
  }

  private static List<Button> row(Turn turn, Question question, boolean answered) {
    List<Button> row = new ArrayList<>();
    row.add(turn.button("‹ " + turn.text("buttons.back"), AskingPage.BACK));
    if (answered) {
      row.add(
          turn.button(
              turn.text(grows(question) ? "buttons.done" : "buttons.next") + " ›",
              AskingPage.KEEP));
    } else if (maySkip(turn, question)) {
      row.add(skip(turn, question));
    }
    row.add(turn.key("buttons.cancel", AskingPage.CANCEL));
    return row;
  }

  /** Once something is ticked, skipping would only lose it; a sensitive question may always be. */
  private static boolean maySkip(Turn turn, Question question) {
    return !question.required() && (question.sensitive() || turn.draft().spot().picked().isEmpty());
  }

  private static boolean grows(Question question) {
    return question.form() instanceof Form.Photo || question.form() instanceof Form.Attachments;
  }
}
