package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Categories;
import mn.sanal.dialogue.Draft;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.PersonalData;
import mn.sanal.dialogue.survey.Question;
import org.jspecify.annotations.Nullable;

/** The last look before sending: all answers, each of which can still be changed. */
final class ReviewPage {

  private static final String SEND = "send";
  private static final String CHANGE = "e";
  private static final String AS_WRITTEN = "w1";
  private static final String NOT_AS_WRITTEN = "w0";
  private static final String ORDINARY = "d0";

  /** Longer answers are shown in part; the words of a report are shown whole. */
  private static final int MAX_LINE = 200;

  private final Submission submission;

  ReviewPage(Submission submission) {
    this.submission = submission;
  }

  void show(Turn turn, Script script, String above) {
    Draft draft = turn.draft();
    List<Question> path = script.path(draft.answers());
    StringBuilder text = new StringBuilder(400);
    if (!above.isEmpty()) {
      text.append(above).append("\n\n");
    }
    text.append(turn.text("survey.review_title")).append('\n');
    for (int i = 0; i < path.size(); i++) {
      text.append(line(turn, draft, path.get(i), i + 1)).append('\n');
    }
    text.append('\n');
    if (path.stream().anyMatch(question -> isMasked(draft, draft.answer(question.id())))) {
      text.append(turn.text("complaint.personal_found", "mask", PersonalData.MASK)).append("\n\n");
    }
    if (draft.danger()) {
      text.append(turn.text("complaint.child_routed")).append("\n\n");
    } else if (hasWords(script, draft)) {
      text.append(turn.text("complaint.as_written")).append("\n\n");
    }
    text.append(turn.text("survey.review_change"))
        .append('\n')
        .append(turn.text("survey.review_send"));
    Message.Progress progress = new Message.Progress(path.size(), path.size());
    turn.show(Message.Kind.QUESTION, text.toString(), rows(turn, script, path.size()), progress);
  }

  private static String line(Turn turn, Draft draft, Question question, int number) {
    Answer answer = draft.answer(question.id());
    String shown =
        answer == null ? turn.text("survey.no_answer") : AnswerText.of(turn, question, answer);
    boolean whole = question.id().equals(Script.WORDS);
    if (isMasked(draft, answer)) {
      shown = PersonalData.mask(shown);
    }
    return turn.text(
        "survey.review_line",
        Map.of(
            "n",
            number,
            "question",
            firstSentence(turn.text(question.ask())),
            "answer",
            whole ? shown : Turn.cut(shown, MAX_LINE)));
  }

  /** What a question asks, without the explanation behind it. */
  private static String firstSentence(String ask) {
    int end = ask.length();
    for (char stop : new char[] {'?', '.', '\n'}) {
      int at = ask.indexOf(stop);
      if (at > 0 && at < end) {
        end = stop == '\n' ? at : at + 1;
      }
    }
    return ask.substring(0, end);
  }

  /** Whether others see these words without what names a person. */
  private static boolean isMasked(Draft draft, @Nullable Answer answer) {
    return answer instanceof Answer.Words(String text)
        && !draft.danger()
        && !PersonalData.mask(text).equals(text);
  }

  private static boolean hasWords(Script script, Draft draft) {
    return script.isReport()
        && draft.answer(Script.WORDS) instanceof Answer.Words
        && !isChild(draft);
  }

  static boolean isChild(Draft draft) {
    return draft.answer(Script.CATEGORY) instanceof Answer.Choice(List<String> codes, _)
        && codes.contains(Categories.CHILD_SAFETY);
  }

  private static List<List<Button>> rows(Turn turn, Script script, int count) {
    Draft draft = turn.draft();
    List<List<Button>> rows = new ArrayList<>();
    rows.add(List.of(turn.key("buttons.send", SEND)));
    if (draft.danger()) {
      rows.add(List.of(turn.key("buttons.ordinary", ORDINARY)));
    } else if (hasWords(script, draft)) {
      rows.add(
          List.of(
              turn.button(
                  (draft.mayBeShown() ? "✓ " : "") + turn.text("buttons.as_written"),
                  draft.mayBeShown() ? NOT_AS_WRITTEN : AS_WRITTEN)));
    }
    List<Button> numbers = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      numbers.add(turn.button(String.valueOf(i), CHANGE + (i - 1)));
      if (numbers.size() == 8 || i == count) {
        rows.add(List.copyOf(numbers));
        numbers.clear();
      }
    }
    rows.add(
        List.of(
            turn.button("‹ " + turn.text("buttons.back"), AskingPage.BACK),
            turn.key("buttons.cancel", AskingPage.CANCEL)));
    return rows;
  }

  void pressed(Turn turn, Page asking, Script script, String action) {
    Draft draft = turn.draft();
    switch (action) {
      case SEND -> send(turn, asking, script);
      case AS_WRITTEN, NOT_AS_WRITTEN -> {
        turn.draft(draft.shown(action.equals(AS_WRITTEN)));
        show(turn, script, "");
      }
      case ORDINARY -> {
        turn.draft(draft.dangerous(false));
        show(turn, script, "");
      }
      default -> {
        List<Question> path = script.path(draft.answers());
        int index =
            action.startsWith(CHANGE) ? TypedNumber.index(action.substring(1), path.size()) : -1;
        if (index < 0) {
          turn.refused(Event.Reason.UNKNOWN_BUTTON);
          show(turn, script, turn.text("error.unknown"));
        } else {
          change(turn, asking, path.get(index));
        }
      }
    }
  }

  private static void change(Turn turn, Page asking, Question question) {
    turn.draft(turn.draft().onTo(Route.first(turn, question)));
    asking.show(turn, "");
  }

  /** An answer that must be there can be missing only in a state that was tampered with. */
  private void send(Turn turn, Page asking, Script script) {
    Draft draft = turn.draft();
    for (Question question : script.path(draft.answers())) {
      if (question.required() && draft.answer(question.id()) == null) {
        turn.refused(Event.Reason.NEEDED);
        turn.draft(draft.onTo(Route.first(turn, question)));
        asking.show(turn, turn.text("error.needed"));
        return;
      }
    }
    if (!JoinPage.asks(turn, script)) {
      submission.send(turn, script);
    }
  }

  void other(Turn turn, AskingPage asking, Script script, Input input) {
    List<Question> path = script.path(turn.draft().answers());
    int number =
        input instanceof Input.Typed(String text)
            ? TypedNumber.index(text.strip(), path.size() + 1)
            : -1;
    if (number >= 1) {
      change(turn, asking, path.get(number - 1));
    } else {
      Event.Reason reason =
          input instanceof Input.Typed ? Event.Reason.NOT_UNDERSTOOD : Event.Reason.WRONG_KIND;
      asking.refuse(
          turn, script, input, new Outcome.Refused(reason, turn.text("error.review_unknown")));
    }
  }
}
