package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.Categories;
import mn.sanal.dialogue.Draft;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.dialogue.Limits;
import mn.sanal.dialogue.survey.Choice;
import mn.sanal.dialogue.survey.Condition;
import mn.sanal.dialogue.survey.Consent;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Question;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import mn.sanal.i18n.Text;

/** All that can be gone through, by key. */
final class Scripts {

  private static final Condition NOT_CHILD_SAFETY =
      new Condition.Not(new Condition.OneOf(Script.CATEGORY, Set.of(Categories.CHILD_SAFETY)));

  private final Messages messages;
  private final Surveys surveys;
  private final Map<String, Script> byKey = new HashMap<>();

  Scripts(Surveys surveys, Messages messages, Limits limits) {
    this.messages = messages;
    this.surveys = surveys;
    surveys.all().forEach(survey -> add(rating(survey)));
    add(report("complaint", CaseKind.COMPLAINT, limits));
    add(report("suggestion", CaseKind.SUGGESTION, limits));
    add(report("thanks", CaseKind.THANKS, limits));
  }

  private void add(Script script) {
    byKey.put(script.key(), script);
  }

  Optional<Script> byKey(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The script of the current version of a survey. */
  Optional<Script> rating(String surveyId) {
    return surveys.currentHash(surveyId).map(byKey::get);
  }

  Surveys surveys() {
    return surveys;
  }

  /** What a draft is about, for people. */
  String title(Turn turn, Draft draft) {
    return byKey(draft.script()).map(script -> turn.text(script.title())).orElse("");
  }

  private Script rating(Survey survey) {
    List<Question> questions = new ArrayList<>();
    if (survey.consent() == Consent.SENSITIVE) {
      questions.add(
          question(
              Script.CONSENT,
              "consent.sensitive",
              new Form.Single(
                  List.of(choice("yes", "consent.agree"), choice("no", "consent.disagree")),
                  8,
                  false),
              true,
              Condition.ALWAYS,
              Set.of("no")));
    }
    questions.addAll(survey.questions());
    return new Script(
        survey.hash(), CaseKind.RATING, survey, survey.title(), survey.intro(), questions);
  }

  private Script report(String key, CaseKind kind, Limits limits) {
    boolean complaint = kind == CaseKind.COMPLAINT;
    List<Question> questions = new ArrayList<>();
    questions.add(
        question(Script.CATEGORY, "complaint.category", categories(kind), true, Condition.ALWAYS));
    questions.add(
        question(
            Script.WHERE,
            "complaint.where",
            new Form.In(Set.of(FacilityKind.values()), true),
            true,
            NOT_CHILD_SAFETY));
    questions.add(
        question(
            Script.WORDS,
            key + ".what",
            new Form.LongText(limits.reportMin(), limits.reportMax(), true),
            true,
            NOT_CHILD_SAFETY));
    if (kind != CaseKind.THANKS) {
      questions.add(
          question(
              Script.FILES,
              "complaint.media",
              new Form.Attachments(limits.files()),
              false,
              NOT_CHILD_SAFETY));
    }
    if (complaint) {
      questions.add(
          question(
              Script.LINK,
              "complaint.link",
              new Form.Single(
                  List.of(
                      choice("chat", "buttons.with_chat"),
                      choice("anonymous", "buttons.stay_anonymous")),
                  8,
                  false),
              true,
              Condition.ALWAYS));
    }
    return new Script(key, kind, null, text("buttons." + key), text(key + ".intro"), questions);
  }

  private Form categories(CaseKind kind) {
    List<Choice> choices =
        Categories.KEYS.stream()
            .filter(key -> kind == CaseKind.COMPLAINT || !key.equals(Categories.CHILD_SAFETY))
            .filter(key -> kind == CaseKind.COMPLAINT || !key.equals(Categories.CORRUPTION))
            .map(key -> choice(key, Categories.label(key)))
            .toList();
    return new Form.Single(choices, choices.size(), false);
  }

  private Choice choice(String code, String key) {
    return new Choice(code, text(key), null, false, List.of());
  }

  private Question question(String id, String key, Form form, boolean required, Condition when) {
    return question(id, key, form, required, when, Set.of());
  }

  private Question question(
      String id, String key, Form form, boolean required, Condition when, Set<String> endsOn) {
    return new Question(id, text(key), form, required, false, false, when, endsOn);
  }

  /** A message in all its languages. */
  private Text text(String key) {
    Map<Language, String> wordings = new LinkedHashMap<>();
    for (Language language : messages.languages()) {
      wordings.put(language, messages.text(language, key));
    }
    return new Text(wordings);
  }
}
