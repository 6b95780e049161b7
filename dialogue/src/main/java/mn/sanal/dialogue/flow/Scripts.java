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
import mn.sanal.dialogue.Place;
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

  private static final Condition CHILD_SAFETY =
      new Condition.OneOf(Script.CATEGORY, Set.of(Categories.CHILD_SAFETY));
  private static final Condition OTHERWISE = new Condition.Not(CHILD_SAFETY);

  private final Messages messages;
  private final Surveys surveys;
  private final Map<String, Script> byKey = new HashMap<>();

  Scripts(Surveys surveys, Messages messages, Limits limits) {
    this.messages = messages;
    this.surveys = surveys;
    surveys
        .all()
        .map(this::rating)
        .forEach(
            rating -> {
              add(rating);
              rating.brief().ifPresent(this::add);
            });
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

  /** The script that is offered now in place of one that was begun. */
  Optional<Script> present(String key) {
    Script begun = byKey.get(key);
    return begun == null || begun.survey() == null
        ? Optional.ofNullable(begun)
        : rating(begun.survey().id());
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
      Form form = oneOf(choice("yes", "consent.agree"), choice("no", "consent.disagree"));
      questions.add(
          new Question(
              Script.CONSENT,
              survey.safeguards().agreement() == null
                  ? text("consent.sensitive")
                  : survey.safeguards().agreement(),
              form,
              true,
              false,
              false,
              Condition.ALWAYS,
              Set.of("no")));
    }
    boolean confidential = survey.safeguards().confidential();
    questions.add(
        new Question(
            Script.AGE,
            text("age.ask"),
            new Form.Age(),
            !confidential,
            false,
            confidential,
            Condition.ALWAYS,
            Set.of()));
    questions.addAll(survey.questions());
    return new Script(
        survey.hash(), CaseKind.RATING, survey, survey.title(), survey.intro(), questions);
  }

  private Script report(String key, CaseKind kind, Limits limits) {
    List<Question> questions = new ArrayList<>();
    questions.add(must(Script.CATEGORY, text("complaint.category"), categories(kind)));
    Form where = new Form.In(Set.of(FacilityKind.values()), true);
    questions.add(must(Script.WHERE, text("complaint.where"), where, OTHERWISE));
    Form words = new Form.LongText(limits.reportMin(), limits.reportMax(), true);
    Text what = joined(text(key + ".what"), text("complaint.what_tip"));
    questions.add(must(Script.WORDS, what, words, OTHERWISE));
    if (kind != CaseKind.THANKS) {
      Text files = text("complaint.media", Map.of("max", limits.files()));
      questions.add(may(Script.FILES, files, new Form.Attachments(limits.files()), OTHERWISE));
    }
    if (kind == CaseKind.COMPLAINT) {
      Form soum = new Form.At(Place.Level.SOUM);
      questions.add(may(Script.PLACE, text("complaint.where"), soum, CHILD_SAFETY));
      Form link =
          oneOf(choice("chat", "buttons.with_chat"), choice("anonymous", "buttons.stay_anonymous"));
      questions.add(must(Script.LINK, text("complaint.link"), link));
    }
    return new Script(key, kind, null, text("buttons." + key), text(key + ".intro"), questions);
  }

  private Form categories(CaseKind kind) {
    List<Choice> choices =
        Categories.KEYS.stream()
            .filter(key -> kind == CaseKind.COMPLAINT || !isOnlyForComplaints(key))
            .map(key -> choice(key, Categories.label(key)))
            .toList();
    return new Form.Single(choices, 8, false);
  }

  private static boolean isOnlyForComplaints(String category) {
    return category.equals(Categories.CHILD_SAFETY) || category.equals(Categories.CORRUPTION);
  }

  private static Form oneOf(Choice first, Choice second) {
    return new Form.Single(List.of(first, second), 8, false);
  }

  private Choice choice(String code, String key) {
    return new Choice(code, text(key), null, false, false, List.of());
  }

  private static Question must(String id, Text ask, Form form) {
    return must(id, ask, form, Condition.ALWAYS);
  }

  private static Question must(String id, Text ask, Form form, Condition when) {
    return new Question(id, ask, form, true, false, false, when, Set.of());
  }

  private static Question may(String id, Text ask, Form form, Condition when) {
    return new Question(id, ask, form, false, false, false, when, Set.of());
  }

  private static Text joined(Text first, Text second) {
    Map<Language, String> wordings = new LinkedHashMap<>();
    first
        .wordings()
        .forEach((language, words) -> wordings.put(language, words + "\n" + second.in(language)));
    return new Text(wordings);
  }

  private Text text(String key) {
    return text(key, Map.of());
  }

  /** A message in all its languages. */
  private Text text(String key, Map<String, ?> values) {
    Map<Language, String> wordings = new LinkedHashMap<>();
    for (Language language : messages.languages()) {
      wordings.put(language, messages.text(language, key, values));
    }
    return new Text(wordings);
  }
}
