package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Draft;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.State;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Question;
import mn.sanal.dialogue.survey.Survey;
import org.jspecify.annotations.Nullable;

/** The questions of a survey or report, one after the other. */
final class AskingPage implements Page {

  static final String BACK = "b";
  static final String SKIP = "s";
  static final String KEEP = "n";
  static final String CANCEL = "x";

  private final Dialogue dialogue;
  private final Scripts scripts;
  private final Asks asks;
  private final ReviewPage review;
  private final Remarks remarks = new Remarks();

  AskingPage(Dialogue dialogue, Scripts scripts, Asks asks) {
    this.dialogue = dialogue;
    this.scripts = scripts;
    this.asks = asks;
    this.review = new ReviewPage(new Submission());
  }

  /** Begins a script at its first open question. */
  void begin(Turn turn, Script script, Draft draft) {
    turn.draft(draft);
    turn.draft(draft.at(Route.next(turn, script, null)));
    turn.state(turn.state().on(State.Page.ASKING, ""));
    Survey survey = script.survey();
    boolean helpline = survey != null && survey.safeguards().helpline();
    boolean introduced = script.keyQuestion().filter(key -> draft.isDone(key.id())).isPresent();
    String intro = introduced ? "" : turn.text(script.intro());
    show(turn, helpline ? Page.below(intro, turn.text("help.child_line")) : intro);
  }

  @Override
  public void show(Turn turn, String above) {
    Script script = scripts.byKey(turn.draft().script()).orElse(null);
    if (script == null) {
      turn.draft(null);
      dialogue.menu(turn, turn.text("survey.expired"));
      return;
    }
    turn.state(turn.state().on(State.Page.ASKING, ""));
    Question question = question(turn, script);
    if (question == null) {
      review.show(turn, script, above);
    } else {
      show(turn, script, question, above);
    }
  }

  /** The question the citizen is at, or null at the review. */
  static @Nullable Question question(Turn turn, Script script) {
    Spot spot = turn.draft().spot();
    return spot.isReview() ? null : script.question(spot.question()).orElse(null);
  }

  private void show(Turn turn, Script script, Question question, String above) {
    Draft draft = turn.draft();
    List<Question> path = script.path(draft.answers());
    int number = Math.max(0, path.indexOf(question)) + 1;
    Message.Progress progress =
        new Message.Progress(
            number, Math.max(number, script.total(path, draft.answers(), draft.skipped())));
    Ask.Body body = asks.of(question.form()).body(turn, question, draft.spot());
    StringBuilder text = new StringBuilder(200);
    append(text, above, "\n\n");
    append(
        text,
        turn.text("survey.progress", Map.of("n", progress.number(), "total", progress.total())),
        "\n");
    append(text, turn.text(question.ask()), "\n\n");
    if (question.sensitive()) {
      append(text, turn.text("hint.sensitive"), "\n\n");
    }
    append(text, body.hint(), "\n\n");
    Answer given = draft.answer(question.id());
    if (given != null) {
      String now = Turn.cut(AnswerText.of(turn, question, given), 500);
      append(text, turn.text("survey.given", "answer", now), "\n\n");
    }
    List<List<Button>> rows = new ArrayList<>(body.rows());
    rows.addAll(Ways.rows(turn, question, given != null));
    turn.show(Message.Kind.QUESTION, text.toString().strip(), rows, progress);
  }

  private static void append(StringBuilder text, String part, String end) {
    if (!part.isEmpty()) {
      text.append(part).append(end);
    }
  }

  @Override
  public void pressed(Turn turn, String action) {
    Script script = scripts.byKey(turn.draft().script()).orElse(null);
    Question question = script == null ? null : question(turn, script);
    switch (action) {
      case BACK -> back(turn);
      case CANCEL -> dialogue.cancel(turn);
      default -> {
        if (script == null) {
          show(turn, "");
        } else if (question == null) {
          review.pressed(turn, this, script, action);
        } else {
          pressed(turn, script, question, action);
        }
      }
    }
  }

  private void pressed(Turn turn, Script script, Question question, String action) {
    switch (action) {
      case SKIP -> {
        if (question.required()) {
          refuse(turn, new Outcome.Refused(Event.Reason.NEEDED, turn.text("error.needed")));
        } else {
          turn.happened(new Event.Skipped(question.id()));
          turn.draft(turn.draft().skip(question.id()));
          passOn(turn, script, question, null, "");
        }
      }
      case KEEP -> {
        if (turn.draft().answer(question.id()) == null) {
          refuse(turn, new Outcome.Refused(Event.Reason.NEEDED, turn.text("error.needed")));
        } else {
          goOn(turn, script, question, "");
        }
      }
      default -> take(turn, script, question, new Input.Pressed(action));
    }
  }

  private void back(Turn turn) {
    if (turn.draft().trail().isEmpty()) {
      dialogue.cancel(turn);
      return;
    }
    turn.happened(new Event.WentBack());
    turn.draft(turn.draft().back());
    show(turn, "");
  }

  @Override
  public void typed(Turn turn, String text) {
    other(turn, new Input.Typed(text));
  }

  @Override
  public void other(Turn turn, Input input) {
    Script script = scripts.byKey(turn.draft().script()).orElse(null);
    Question question = script == null ? null : question(turn, script);
    if (script == null) {
      show(turn, "");
    } else if (question == null
        && input instanceof Input.Sent sent
        && Album.belongs(turn, script, null, sent)) {
      addBeside(turn, script, null, sent);
    } else if (question == null) {
      review.other(turn, this, script, input);
    } else {
      take(turn, script, question, input);
    }
  }

  void take(Turn turn, Script script, Question question, Input input) {
    if (input instanceof Input.Sent sent && Album.belongs(turn, script, question, sent)) {
      addBeside(turn, script, question, sent);
      return;
    }
    note(turn, question, input);
    Spot spot = turn.draft().spot();
    switch (asks.of(question.form()).take(turn, question, spot, input)) {
      case Outcome.Accepted(Answer answer) -> {
        accept(turn, question, answer);
        String above = remarks.after(turn, script, question, answer);
        passOn(turn, script, question, answer, above);
      }
      case Outcome.Grown(Answer answer, String word) -> {
        accept(turn, question, answer);
        show(turn, word);
      }
      case Outcome.Stayed(Spot next, String word) -> {
        turn.draft(turn.draft().at(next));
        show(turn, word);
      }
      case Outcome.Deeper(Spot next, String _) -> {
        turn.draft(turn.draft().onTo(next));
        show(turn, "");
      }
      case Outcome.Refused refused -> refuse(turn, script, input, refused);
    }
  }

  /** An edit of this message will change this answer. */
  private static void note(Turn turn, Question question, Input input) {
    if (!(input instanceof Input.Pressed)) {
      turn.context()
          .message()
          .ifPresent(message -> turn.draft(turn.draft().told(question.id(), message)));
    }
  }

  private void addBeside(Turn turn, Script script, @Nullable Question question, Input.Sent sent) {
    Question files = script.question(Script.FILES).orElseThrow();
    Ask ask = asks.of(files.form());
    switch (ask.take(turn, files, Spot.of(files.id()), sent)) {
      case Outcome.Grown(Answer answer, String word) -> {
        accept(turn, files, answer);
        if (question != null && question.id().equals(Script.WORDS) && !sent.caption().isBlank()) {
          take(turn, script, question, new Input.Typed(sent.caption()));
        } else {
          show(turn, word);
        }
      }
      case Outcome.Refused refused -> refuse(turn, refused);
      default -> show(turn, "");
    }
  }

  private void refuse(Turn turn, Outcome.Refused refused) {
    turn.refused(refused.reason());
    show(turn, refused.why());
  }

  /** What was not understood may go on with the words before it. */
  void refuse(Turn turn, Script script, Input input, Outcome.Refused refused) {
    Optional<Question> words = Additions.continued(turn, script, refused.reason(), input);
    if (words.isPresent() && input instanceof Input.Typed(String text)) {
      add(turn, script, words.get(), text);
    } else if (refused.reason() == Event.Reason.WRONG_KIND) {
      turn.refused(refused.reason());
      show(turn, WrongKind.word(turn, input, refused.why()));
    } else {
      refuse(turn, refused);
    }
  }

  private void add(Turn turn, Script script, Question question, String text) {
    Answer longer = Additions.longer(turn, question, text);
    if (longer == null) {
      int max = ((Form.LongText) question.form()).max();
      refuse(
          turn,
          new Outcome.Refused(Event.Reason.TOO_LONG, turn.text("error.text_too_long", "max", max)));
    } else {
      accept(turn, question, longer);
      String remark = remarks.after(turn, script, question, longer);
      show(turn, Page.below(remark, turn.text("survey.words_added")));
    }
  }

  static void accept(Turn turn, Question question, Answer answer) {
    Answer before = turn.draft().answer(question.id());
    turn.happened(
        new Event.Answered(question.id(), answer, before != null && !before.equals(answer)));
    turn.draft(turn.draft().with(question.id(), answer));
    String soum = Where.soum(turn, answer);
    if (!soum.isEmpty()) {
      turn.draft(turn.draft().inPlace(soum));
      turn.state(turn.state().lastPlace(soum));
    }
  }

  void passOn(Turn turn, Script script, Question question, @Nullable Answer answer, String above) {
    String closing = Gate.closes(turn, script, question, answer);
    if (closing == null) {
      goOn(turn, script, question, above);
    } else {
      turn.happened(new Event.Cancelled());
      turn.draft(null);
      dialogue.menu(turn, closing);
    }
  }

  private void goOn(Turn turn, Script script, Question from, String above) {
    turn.draft(turn.draft().onTo(Route.next(turn, script, from)));
    show(turn, above);
  }
}
