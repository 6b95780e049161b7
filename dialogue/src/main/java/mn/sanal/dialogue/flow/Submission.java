package mn.sanal.dialogue.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mn.sanal.dialogue.AgeBand;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Categories;
import mn.sanal.dialogue.Draft;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Media;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.SecretCode;
import mn.sanal.dialogue.State;
import mn.sanal.dialogue.survey.Question;
import mn.sanal.dialogue.survey.Survey;
import org.jspecify.annotations.Nullable;

/** Sends a draft off and writes the receipt, the one message that says it has come in. */
final class Submission {

  void send(Turn turn, Script script) {
    Draft draft = turn.draft();
    Map<String, Answer> answers = script.onPath(draft.answers());
    Where where = Where.of(turn, draft, answers.values());
    CaseNumber number = turn.context().newCaseNumber();
    SecretCode code = turn.context().newSecretCode();
    Survey survey = script.survey();
    AgeBand age = AgeAsk.band(answers.get(Script.AGE)).orElse(null);
    String receipt =
        survey == null
            ? reported(turn, script, answers, where, number, code)
            : rated(turn, script, survey, answers, where, number, code);
    turn.state(turn.state().draft(null).on(State.Page.MENU, ""));
    String rest = survey != null && script.isBrief() ? rest(survey, where, answers) : "";
    List<List<Button>> rows = new ArrayList<>(NewsPage.rest(turn, rest));
    if (survey != null
        && NewsPage.asks(turn, survey, where == null ? null : where.facility(), age)) {
      receipt = Page.below(receipt, NewsPage.ask(turn, rest));
      rows.add(NewsPage.choice(turn));
    }
    rows.addAll(MenuPage.rows(turn));
    turn.show(Message.Kind.RECEIPT, receipt, rows);
  }

  private static String rated(
      Turn turn,
      Script script,
      Survey survey,
      Map<String, Answer> answers,
      @Nullable Where where,
      CaseNumber number,
      SecretCode code) {
    String facility = where == null ? null : where.facility();
    boolean replaced = facility != null && turn.context().ratedThisPeriod(survey.id(), facility);
    AgeBand age = AgeAsk.band(answers.remove(Script.AGE)).orElse(null);
    answers.remove(Script.CONSENT);
    turn.happened(
        new Event.Rated(
            number,
            code,
            survey.id(),
            survey.hash(),
            where == null ? "" : where.place(),
            facility,
            where == null ? null : where.typed(),
            age,
            answers,
            turn.language()));
    if (survey.safeguards().confidential()) {
      return helped(turn, survey, turn.text("survey.thanks_confidential"));
    }
    return helped(
        turn,
        survey,
        turn.text("survey.thanks", "receipt", number)
            + (replaced ? "\n" + turn.text("survey.replaced") : "")
            + "\n"
            + turn.text("complaint.code", "code", code.value())
            + "\n\n"
            + turn.text(script.isBrief() ? "survey.offer_more" : "survey.offer_complaint"));
  }

  /** The wish to answer what a brief rating left out. */
  private static String rest(Survey survey, @Nullable Where where, Map<String, Answer> answers) {
    String at = where == null || where.facility() == null ? "" : where.facility();
    String key =
        survey.questions().stream()
            .filter(Question::key)
            .map(question -> KeyAnswer.write(answers.get(question.id())))
            .findFirst()
            .orElse("");
    return "m:" + new Wish(survey.id(), at, key, "").text();
  }

  private static String helped(Turn turn, Survey survey, String text) {
    return survey.safeguards().helpline() ? Page.below(text, turn.text("help.child_line")) : text;
  }

  private static String reported(
      Turn turn,
      Script script,
      Map<String, Answer> answers,
      @Nullable Where where,
      CaseNumber number,
      SecretCode code) {
    Draft draft = turn.draft();
    boolean child = draft.danger() || ReviewPage.isChild(draft);
    CaseKind kind = child ? CaseKind.COMPLAINT : script.kind();
    boolean anonymous =
        answers.get(Script.LINK) instanceof Answer.Choice(List<String> codes, _)
            && codes.contains("anonymous");
    String place = where == null || where.place().isEmpty() ? null : where.place();
    turn.happened(
        new Event.Reported(
            number,
            code,
            kind,
            child ? Categories.CHILD_SAFETY : category(answers),
            place,
            where == null ? null : where.facility(),
            where == null ? null : where.typed(),
            answers.get(Script.WORDS) instanceof Answer.Words(String text) ? text : "",
            media(answers),
            anonymous,
            draft.mayBeShown() && !child,
            turn.language()));
    String next =
        child
            ? turn.text("complaint.child_routed") + "\n" + turn.text("complaint.child_urgent")
            : turn.text(anonymous ? "complaint.keep_code" : "complaint.keep_number");
    return thanks(turn, kind, child ? null : place, number)
        + "\n"
        + turn.text("complaint.code", "code", code.value())
        + "\n\n"
        + next;
  }

  private static String thanks(
      Turn turn, CaseKind kind, @Nullable String place, CaseNumber number) {
    if (kind == CaseKind.THANKS) {
      return turn.text("complaint.thanks_gratitude", "receipt", number);
    }
    if (place == null) {
      return turn.text("complaint.thanks_no_answer", "receipt", number);
    }
    LocalDate due = turn.context().dueOn(kind, place);
    return turn.text(
        kind == CaseKind.SUGGESTION ? "complaint.thanks_suggestion" : "complaint.thanks",
        Map.of("receipt", number, "date", due));
  }

  private static String category(Map<String, Answer> answers) {
    return answers.get(Script.CATEGORY) instanceof Answer.Choice(List<String> codes, _)
            && !codes.isEmpty()
        ? codes.getFirst()
        : Categories.OTHER;
  }

  private static List<Media> media(Map<String, Answer> answers) {
    List<Media> all = new ArrayList<>();
    for (String question : List.of(Script.WORDS, Script.FILES)) {
      if (answers.get(question) instanceof Answer.Files(List<Media> files)) {
        all.addAll(files);
      }
    }
    return all;
  }
}
