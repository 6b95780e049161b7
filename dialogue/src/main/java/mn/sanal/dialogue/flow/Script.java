package mn.sanal.dialogue.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.Draft;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Paths;
import mn.sanal.dialogue.survey.Question;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.i18n.Text;
import org.jspecify.annotations.Nullable;

/**
 * A list of questions to go through: a survey, or one of the three kinds of report.
 *
 * @param key names it in a draft
 * @param survey the survey, or null for a report
 * @param intro what stands above the first question
 * @param deciding questions whose answers decide which others are asked
 * @param longest the most questions on any way
 */
record Script(
    String key,
    CaseKind kind,
    @Nullable Survey survey,
    Text title,
    Text intro,
    List<Question> questions,
    Set<String> deciding,
    int longest) {

  Script(
      String key,
      CaseKind kind,
      @Nullable Survey survey,
      Text title,
      Text intro,
      List<Question> questions) {
    this(
        key,
        kind,
        survey,
        title,
        intro,
        questions,
        Paths.deciding(questions),
        Paths.longest(questions));
  }

  /** The question of a report that its category is the answer to. */
  static final String CATEGORY = "category";

  static final String WHERE = "where";

  /** Ends the key of a script that stops at the key question. */
  private static final String BRIEF = "!";

  /** Where a child is in danger, for which no facility is asked. */
  static final String PLACE = "place";

  static final String WORDS = "words";
  static final String FILES = "files";
  static final String LINK = "link";
  static final String CONSENT = "consent";
  static final String AGE = Draft.AGE;

  /** The key question of a survey. */
  Optional<Question> keyQuestion() {
    return questions.stream().filter(Question::key).findFirst();
  }

  /**
   * The same up to the key question, for whoever stands in front of a poster: that much is a whole
   * rating, and the rest is offered after it. Empty where there is nothing to leave out.
   */
  Optional<Script> brief() {
    return keyQuestion()
        .map(question -> questions.subList(0, questions.indexOf(question) + 1))
        .filter(some -> some.size() < questions.size())
        .map(some -> new Script(key + BRIEF, kind, survey, title, intro, some));
  }

  boolean isBrief() {
    return key.endsWith(BRIEF);
  }

  List<Question> path(Map<String, Answer> answers) {
    return Paths.of(questions, answers);
  }

  /** How many questions there are at most, as far as the answers tell already. */
  int total(List<Question> path, Map<String, Answer> answers, Set<String> skipped) {
    for (Question question : path) {
      String id = question.id();
      if (deciding.contains(id) && !answers.containsKey(id) && !skipped.contains(id)) {
        return longest;
      }
    }
    return path.size();
  }

  Optional<Question> question(String id) {
    for (Question question : questions) {
      if (question.id().equals(id)) {
        return Optional.of(question);
      }
    }
    return Optional.empty();
  }

  /** The answers that lie on the path, in its order. */
  Map<String, Answer> onPath(Map<String, Answer> answers) {
    Map<String, Answer> kept = new LinkedHashMap<>();
    for (Question question : path(answers)) {
      Answer answer = answers.get(question.id());
      if (answer != null) {
        kept.put(question.id(), answer);
      }
    }
    return kept;
  }

  /** The question that asks for the facility. */
  String where() {
    for (Question question : questions) {
      if (question.form() instanceof Form.In) {
        return question.id();
      }
    }
    return WHERE;
  }

  boolean isReport() {
    return kind != CaseKind.RATING;
  }
}
