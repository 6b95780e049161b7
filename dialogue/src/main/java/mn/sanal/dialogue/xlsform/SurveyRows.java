package mn.sanal.dialogue.xlsform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mn.sanal.dialogue.survey.Condition;

/** Goes down the sheet {@code survey}: groups are opened up, each question is made of its row. */
final class SurveyRows {

  /** An open group, with what its {@code relevant} says. */
  private record Group(Line line, Condition condition) {}

  private final QuestionRow rows;
  private final Findings findings;
  private final Identifiers ids = new Identifiers("q_");
  private final Map<String, Asked> earlier = new LinkedHashMap<>();
  private final Deque<Group> groups = new ArrayDeque<>();
  private final List<Object> questions = new ArrayList<>();
  private Map<String, String> intro = Map.of();

  SurveyRows(QuestionRow rows, Findings findings) {
    this.rows = rows;
    this.findings = findings;
    ids.reserve("age");
    ids.reserve("consent");
  }

  void read(Table table) {
    for (Line line : table.lines()) {
      if (!line.saysYes("disabled")) {
        row(line);
      }
    }
    groups.forEach(
        group ->
            findings.add(
                group.line(), "type", "a group that does not end", "it goes to the last row"));
    table.tellUnknown(SurveyColumns.KNOWN, findings);
  }

  List<Object> questions() {
    return questions;
  }

  /** The note before the first question; empty where there is none. */
  Map<String, String> intro() {
    return intro;
  }

  private void row(Line line) {
    RowType type = RowType.of(line.text("type"));
    switch (type.kind()) {
      case BEGIN_GROUP, BEGIN_REPEAT -> begin(line, type);
      case END_GROUP -> {
        if (groups.poll() == null) {
          findings.add(line, "type", "an end without a beginning", "it was passed over");
        }
      }
      case NOTE -> note(line);
      case IDENTITY ->
          findings.add(
              line,
              "type",
              "'" + line.text("type") + "' says who answers",
              "left out: Sanal neither asks for nor keeps names, numbers and devices");
      case METADATA ->
          findings.add(
              line,
              "type",
              "'" + line.text("type") + "' is kept about the filling in",
              "left out: Sanal keeps the day of an answer, nothing finer");
      case CALCULATE ->
          findings.add(
              line, "type", "a value that nobody is asked for", "left out: nothing is calculated");
      case OTHER -> {
        String written = line.text("type");
        findings.add(
            line,
            "type",
            written.isEmpty()
                ? "a row without a type"
                : "'" + Findings.cut(written) + "' is no type of question in Sanal",
            "the row was left out");
      }
      default -> question(line, type);
    }
  }

  private void begin(Line line, RowType type) {
    if (type.kind() == RowType.Kind.BEGIN_REPEAT) {
      findings.add(
          line, "type", "questions that are asked repeatedly", "each of them is asked once");
    }
    if (!line.text("label").isEmpty()) {
      findings.add(line, "label", "a group with a heading", "its questions are asked without it");
    }
    SurveyColumns.tellLost(line, findings);
    SurveyColumns.tellAppearance(line, line.text("appearance"), findings);
    groups.push(new Group(line, relevant(line).orElse(Condition.ALWAYS)));
  }

  private void note(Line line) {
    boolean first = questions.isEmpty() && intro.isEmpty();
    if (first && line.text("relevant").isEmpty() && groups.isEmpty()) {
      intro = line.wordings("label");
    } else {
      findings.add(
          line,
          "type",
          "a note between the questions",
          "left out: '" + Findings.cut(line.text("label")) + "'");
    }
  }

  private void question(Line line, RowType type) {
    String name = line.text("name");
    String id = ids.of(name.isEmpty() ? "q_" + line.row() : name);
    if (!id.equals(name)) {
      findings.add(line, "name", renamed(name), "it is called '" + id + "'");
    }
    List<Condition> conditions = new ArrayList<>();
    groups.descendingIterator().forEachRemaining(group -> conditions.add(group.condition()));
    relevant(line).ifPresent(conditions::add);
    Condition when = Relevance.all(conditions);
    QuestionRow.Made made = rows.make(line, type, id, when);
    questions.add(made.tree());
    if (!name.isEmpty()) {
      earlier.putIfAbsent(name, made.asked());
    }
  }

  private static String renamed(String name) {
    if (name.isEmpty()) {
      return "a question without a name";
    }
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "age" -> "Sanal asks the age itself, in bands";
      case "consent" -> "Sanal asks for consent itself";
      default -> "'" + Findings.cut(name) + "' cannot be an id in Sanal, or is one already";
    };
  }

  /** As much of it as Sanal can say: of several parts that must hold, those it can. */
  private Optional<Condition> relevant(Line line) {
    String text = line.text("relevant");
    if (text.isEmpty() || Line.isYes(text)) {
      return Optional.empty();
    }
    Optional<Expression> expression = ExpressionReader.read(text);
    if (expression.isEmpty()) {
      findings.add(
          line,
          "relevant",
          "'" + Findings.cut(text) + "' cannot be read by Sanal",
          "asked without this condition");
      return Optional.empty();
    }
    Relevance relevance = new Relevance(earlier);
    Optional<Condition> condition = condition(line, relevance, expression.get());
    for (String id : relevance.skippedOtherwise()) {
      findings.add(
          line,
          "relevant",
          "a negation holds for those who skipped '" + id + "' too",
          "in Sanal it holds only for those who answered");
    }
    return condition;
  }

  private Optional<Condition> condition(Line line, Relevance relevance, Expression expression) {
    try {
      return Optional.of(relevance.condition(expression));
    } catch (Inexpressible whole) {
      List<Condition> kept = new ArrayList<>();
      List<Expression> parts = expression.conjuncts();
      for (Expression part : parts) {
        try {
          kept.add(relevance.condition(part));
        } catch (Inexpressible e) {
          findings.add(
              line,
              "relevant",
              "'" + Findings.cut(part.written()) + "': " + e.reason(),
              parts.size() == 1 ? "asked without this condition" : "asked without this part");
        }
      }
      return kept.isEmpty() ? Optional.empty() : Optional.of(Relevance.all(kept));
    }
  }
}
