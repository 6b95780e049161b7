package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.CaseSummary;
import mn.sanal.dialogue.CaseSurvey;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.State;
import mn.sanal.dialogue.survey.Question;
import org.jspecify.annotations.Nullable;

/**
 * The short questions of staff about one case, one after the other. Each answer goes to the case at
 * once, and what comes next is what the case still lacks: so nothing is lost by a pause, by another
 * case in between, or by an old button. Whatever else is open stays open.
 */
record CaseSurveyPage(Asks asks, Dialogue dialogue) implements Page {

  static final String BUTTON = "a:";

  private static final String SKIP = "s";
  private static final String LATER = "x";

  /** Something of a case that is to be answered now. */
  private record Asked(CaseSummary of, CaseSurvey survey, Question question, int index) {

    /** Tells this question from those before it, and from those of other cases. */
    String about() {
      return of.number() + ":" + survey.number() + ":" + question.id();
    }
  }

  /** Whether staff wait for an answer. */
  static boolean isOpen(Turn turn, CaseSummary summary) {
    return summary.asked() != null && !isClosed(turn, summary);
  }

  /** Asks what is open, where the case is one's own and not closed. */
  void ask(Turn turn, String number) {
    Optional<CaseSummary> own = ReplyPage.own(turn, number);
    if (own.isEmpty()) {
      turn.refused(Event.Reason.STALE_BUTTON);
      turn.explained("my.not_found");
    } else if (isOpen(turn, own.get())) {
      ask(turn, asked(turn, own.get(), own.get().asked()), "");
    } else {
      boolean closed = isClosed(turn, own.get());
      turn.show(
          Message.Kind.NOTICE,
          turn.text(closed ? "case_survey.closed" : "case_survey.none", "receipt", number),
          closed ? List.of() : List.of(List.of(turn.lasting("buttons.add_info", "r:" + number))));
    }
  }

  private static @Nullable Asked asked(
      Turn turn, CaseSummary summary, @Nullable CaseSurvey survey) {
    return survey == null
        ? null
        : survey
            .next()
            .map(
                index -> new Asked(summary, survey, survey.question(index, turn.messages()), index))
            .orElse(null);
  }

  /** What is to be answered of the case in front of the citizen, or null where nothing is. */
  private static @Nullable Asked current(Turn turn) {
    return ReplyPage.own(turn, number(turn))
        .filter(summary -> isOpen(turn, summary))
        .map(summary -> asked(turn, summary, summary.asked()))
        .orElse(null);
  }

  private static String number(Turn turn) {
    String about = turn.state().about();
    int colon = about.indexOf(':');
    return colon < 0 ? about : about.substring(0, colon);
  }

  private void ask(Turn turn, @Nullable Asked asked, String above) {
    if (asked == null) {
      goOn(turn, above);
      return;
    }
    turn.state(turn.state().on(State.Page.CASE_SURVEY, asked.about()));
    Ask.Body body =
        asks.of(asked.question().form()).body(turn, asked.question(), spot(asked.question()));
    int total = asked.survey().questions().size();
    Message.Progress progress = new Message.Progress(asked.index() + 1, total);
    String text =
        turn.text(
                "case_survey.progress",
                Map.of("receipt", asked.of().number(), "n", progress.number(), "total", total))
            + "\n"
            + turn.text(asked.question().ask());
    List<List<Button>> rows = new ArrayList<>(body.rows());
    rows.add(
        List.of(
            turn.button(turn.text("buttons.skip") + " ›", SKIP), turn.key("buttons.later", LATER)));
    turn.show(
        Message.Kind.QUESTION,
        Page.below(above, body.hint().isEmpty() ? text : text + "\n\n" + body.hint()),
        rows,
        progress);
  }

  private static Spot spot(Question question) {
    return Spot.of(question.id());
  }

  @Override
  public void show(Turn turn, String above) {
    Asked asked = current(turn);
    if (asked == null) {
      over(turn, above);
    } else {
      ask(turn, asked, above);
    }
  }

  /** Answered elsewhere, taken back or closed while the question was in front of the citizen. */
  private void over(Turn turn, String above) {
    String number = number(turn);
    boolean own =
        ReplyPage.own(turn, number).filter(summary -> !isClosed(turn, summary)).isPresent();
    String word = turn.text(own ? "case_survey.none" : "case_survey.closed", "receipt", number);
    goOn(turn, Page.below(above, word));
  }

  /** A case that silence has closed can still be opened again for some days. */
  private static boolean isClosed(Turn turn, CaseSummary summary) {
    return summary.status().isClosed() || !summary.canBeJudged(CasesPage.today(turn));
  }

  @Override
  public void pressed(Turn turn, String action) {
    Asked asked = current(turn);
    if (asked == null) {
      over(turn, "");
    } else if (action.equals(LATER)) {
      goOn(turn, turn.text("case_survey.later", "receipt", asked.of().number()));
    } else if (!asked.about().equals(turn.state().about())) {
      // Staff asked anew, or it was answered on another device: this answer was meant for another.
      turn.refused(Event.Reason.STALE_BUTTON);
      ask(turn, asked, turn.text("case_survey.changed"));
    } else if (action.equals(SKIP)) {
      answered(turn, asked, null);
    } else {
      take(turn, asked, new Input.Pressed(action));
    }
  }

  @Override
  public void typed(Turn turn, String text) {
    other(turn, new Input.Typed(text));
  }

  @Override
  public void other(Turn turn, Input input) {
    Asked asked = current(turn);
    if (asked == null) {
      over(turn, "");
    } else if (!asked.about().equals(turn.state().about())) {
      turn.refused(Event.Reason.NOT_UNDERSTOOD);
      ask(turn, asked, turn.text("case_survey.changed"));
    } else {
      take(turn, asked, input);
    }
  }

  private void take(Turn turn, Asked asked, Input input) {
    Question question = asked.question();
    switch (asks.of(question.form()).take(turn, question, spot(question), input)) {
      case Outcome.Accepted(Answer answer) -> answered(turn, asked, answer);
      case Outcome.Refused refused -> {
        turn.refused(refused.reason());
        ask(turn, asked, WrongKind.word(turn, input, refused.why()));
      }
      // Forms that grow or have several pages are not asked here.
      case Outcome.Grown _, Outcome.Stayed _, Outcome.Deeper _ -> ask(turn, asked, "");
    }
  }

  private void answered(Turn turn, Asked asked, @Nullable Answer answer) {
    String id = asked.question().id();
    turn.happened(new Event.CaseAnswered(asked.of().number(), asked.survey().number(), id, answer));
    Asked next = asked(turn, asked.of(), asked.survey().with(id, answer));
    if (next == null) {
      goOn(turn, turn.text("case_survey.done", "receipt", asked.of().number()));
    } else {
      ask(turn, next, "");
    }
  }

  private void goOn(Turn turn, String above) {
    if (turn.draftOrNull() != null) {
      dialogue.resume(turn, above);
    } else {
      dialogue.menu(turn, above);
    }
  }
}
