package mn.sanal.dialogue.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Text;
import org.snakeyaml.engine.v2.nodes.Node;

/** Makes a survey of a YAML file, or tells everything that is wrong with it. */
public final class SurveyReader {

  /** No citizen answers more than this. */
  static final int MAX_PATH = 12;

  private static final int MAX_QUESTIONS = 40;
  private static final Set<String> RESERVED = Set.of("age", "consent");
  private static final int MAX_AGREEMENT = 400;
  private static final Pattern AREA = Pattern.compile("[0-9]{2}([0-9]{2})?");
  private static final Set<String> SECTORS = Set.of("health", "education", "social");

  private final Problems problems;

  /** Where each question stands. */
  private final List<Integer> questionLines = new ArrayList<>();

  private SurveyReader(String fileName) {
    this.problems = new Problems(fileName);
  }

  /**
   * Reads a survey.
   *
   * @param fileName for the messages only
   * @throws SurveyInvalid naming file, line, what is wrong and what to do, for all that is wrong
   */
  public static Survey read(String fileName, String yaml) {
    return file(fileName, yaml).survey();
  }

  /** The same with the dialogues that the file carries; they are not played here. */
  public static SurveyFile file(String fileName, String yaml) {
    SurveyReader reader = new SurveyReader(fileName);
    Node root = YamlDocument.read(yaml, reader.problems);
    SurveyFile file = root == null ? null : reader.file(root);
    if (file == null || reader.problems.any()) {
      throw reader.problems.asException();
    }
    return file;
  }

  private SurveyFile file(Node root) {
    Fields fields = Fields.of(root, "the survey", problems);
    List<Example> examples = new ExampleReader(problems).read(fields);
    return new SurveyFile(survey(fields), examples);
  }

  private Survey survey(Fields fields) {
    List<Language> languages = Wordings.languages(fields, problems);
    Wordings wordings = new Wordings(languages, problems);
    String id = fields.code("id");
    int version = (int) fields.number("version", 1, 9_999, null);
    String sector = known(fields, "sector", SECTORS);
    Text title = wordings.in(fields, "title", 60);
    Text shortTitle = wordings.in(fields, "short", Wordings.MAX_LABEL);
    Text intro = wordings.in(fields, "intro", Wordings.MAX_QUESTION);
    List<String> areas = areas(fields);
    Audience audience = fields.oneOf("audience", Audience.class, null);
    Consent consent = fields.oneOf("consent", Consent.class, Consent.GENERAL);
    Safeguards safeguards = safeguards(fields, wordings, consent);
    Period period = fields.oneOf("period", Period.class, Period.MONTH);
    int minutes = (int) fields.number("minutes", 1, 10, null);
    int minPeople = (int) fields.number("min_cell", 5, 1_000, 5L);
    List<Question> questions = questions(fields, wordings);
    if (safeguards.confidential()) {
      new Confidential(problems).check(fields, consent, minPeople, questions, questionLines);
    }
    fields.close();
    return new Survey(
        id,
        version,
        sector,
        title,
        shortTitle,
        intro,
        areas,
        audience,
        consent,
        safeguards,
        period,
        minutes,
        minPeople,
        languages,
        questions);
  }

  private String known(Fields fields, String key, Set<String> values) {
    String value = fields.word(key, null);
    if (!value.isEmpty() && !values.contains(value)) {
      problems.add(
          fields.line(key),
          "unknown " + key + " '" + Fields.cut(value) + "'",
          "use " + String.join(", ", values.stream().sorted().toList()));
    }
    return value;
  }

  private List<String> areas(Fields fields) {
    List<String> areas = fields.words("areas");
    for (String area : areas) {
      if (!AREA.matcher(area).matches()) {
        problems.add(
            fields.line("areas"),
            "'" + Fields.cut(area) + "' is no code of an aimag or district",
            "use codes such as '85' or '1116', or leave 'areas' out to ask everywhere");
      }
    }
    return areas;
  }

  private Safeguards safeguards(Fields fields, Wordings wordings, Consent consent) {
    Text agreement =
        fields.has("agreement") ? wordings.in(fields, "agreement", MAX_AGREEMENT) : null;
    if (agreement != null && consent != Consent.SENSITIVE) {
      problems.add(
          fields.line("agreement"),
          "an agreement that nobody is asked for",
          "add a line 'consent: sensitive' or take the agreement out");
    }
    return new Safeguards(agreement, fields.flag("confidential"), fields.flag("helpline"));
  }

  private List<Question> questions(Fields fields, Wordings wordings) {
    List<Node> nodes = fields.items("questions");
    if (nodes.isEmpty() || nodes.size() > MAX_QUESTIONS) {
      problems.add(
          fields.line("questions"),
          nodes.size() + " questions",
          "ask from 1 to " + MAX_QUESTIONS + " under 'questions'");
      return List.of();
    }
    List<Question> questions = new ArrayList<>();
    QuestionReader reader = new QuestionReader(wordings, problems);
    Set<String> ids = new HashSet<>();
    for (Node node : nodes) {
      Question question = reader.read(node, questions);
      if (!ids.add(question.id())) {
        problems.add(
            YamlDocument.line(node),
            "a second question '" + Fields.cut(question.id()) + "'",
            "give it another id");
      }
      if (RESERVED.contains(question.id())) {
        problems.add(
            YamlDocument.line(node),
            "'" + question.id() + "' is asked by Sanal itself",
            "give the question another id");
      }
      questions.add(question);
      questionLines.add(YamlDocument.line(node));
    }
    if (!problems.any()) {
      checkWays(questions, fields.line("questions"));
    }
    return questions;
  }

  private void checkWays(List<Question> questions, int top) {
    long keys = questions.stream().filter(Question::key).count();
    if (keys != 1) {
      problems.add(top, keys + " key questions", "mark exactly one question with key: true");
    }
    if (questions.stream().filter(question -> question.form() instanceof Form.In).count() > 1) {
      problems.add(top, "more than one facility is asked for", "keep one facility question");
    }
    if (questions.stream().noneMatch(SurveyReader::saysWhere)) {
      problems.add(
          top,
          "the question of the place is missing or can be passed over",
          "ask for a place or facility with required: true and without 'when'");
    }
    Set<String> unreachable = Paths.unreachable(questions);
    for (int i = 0; i < questions.size(); i++) {
      if (unreachable.contains(questions.get(i).id())) {
        problems.add(
            questionLines.get(i),
            "question '" + questions.get(i).id() + "' can never be asked",
            "mend its 'when' or take it out");
      }
    }
    int longest = Paths.longest(questions);
    if (longest > MAX_PATH) {
      problems.add(
          top, "up to " + longest + " questions for one citizen", "ask at most " + MAX_PATH);
    }
  }

  /** Every answer belongs to a place: without one it counts nowhere. */
  private static boolean saysWhere(Question question) {
    return (question.form() instanceof Form.In || question.form() instanceof Form.At)
        && question.required()
        && question.when().equals(Condition.ALWAYS);
  }
}
