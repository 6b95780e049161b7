package mn.sanal.dialogue.flow;

import java.util.Optional;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Draft;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.State;
import mn.sanal.dialogue.survey.Question;

/** Answers that change because the messages that gave them were edited. */
record Edits(Dialogue dialogue, AskingPage asking, Asks asks, Remarks remarks) {

  /** An answer still in the dialogue changes with its message; what was sent off does not. */
  void take(Turn turn, long message, Input now) {
    Draft draft = turn.draftOrNull();
    Optional<String> question = draft == null ? Optional.empty() : draft.toldBy(message);
    if (question.isPresent()) {
      change(turn, question.get(), now);
    } else if (turn.state().page() == State.Page.KEPT && now instanceof Input.Typed(String text)) {
      dialogue.keep(turn, text);
    } else {
      turn.refused(Event.Reason.EDITED);
      turn.explained("edited.too_late");
    }
  }

  /** The answer to an earlier question was edited; the citizen stays where they are. */
  private void change(Turn turn, String questionId, Input input) {
    Script script = dialogue.scripts().byKey(turn.draft().script()).orElse(null);
    Question question = script == null ? null : script.question(questionId).orElse(null);
    if (script == null || question == null) {
      asking.show(turn, "");
      return;
    }
    if (question.equals(AskingPage.question(turn, script))) {
      asking.take(turn, script, question, input);
      return;
    }
    switch (asks.of(question.form()).take(turn, question, Route.first(turn, question), input)) {
      case Outcome.Accepted(Answer answer) -> changed(turn, script, question, answer);
      case Outcome.Grown(Answer answer, String _) -> changed(turn, script, question, answer);
      case Outcome.Stayed(Spot next, String word) -> {
        turn.draft(turn.draft().onTo(next));
        asking.show(turn, word);
      }
      case Outcome.Deeper(Spot next, String _) -> {
        turn.draft(turn.draft().onTo(next));
        asking.show(turn, "");
      }
      case Outcome.Refused refused -> {
        turn.refused(refused.reason());
        asking.show(turn, WrongKind.word(turn, input, refused.why()));
      }
    }
  }

  private void changed(Turn turn, Script script, Question question, Answer answer) {
    AskingPage.accept(turn, question, answer);
    String remark = remarks.after(turn, script, question, answer);
    String word =
        Page.below(
            remark,
            turn.text(
                "edited.changed", "answer", Turn.cut(AnswerText.of(turn, question, answer), 300)));
    Question here = AskingPage.question(turn, script);
    boolean stays =
        Gate.closes(turn, script, question, answer) == null
            && (here == null || script.path(turn.draft().answers()).contains(here));
    if (stays) {
      asking.show(turn, word);
    } else {
      asking.passOn(turn, script, question, answer, word);
    }
  }
}
