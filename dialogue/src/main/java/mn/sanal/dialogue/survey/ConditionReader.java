package mn.sanal.dialogue.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a condition: {@code {question: q, in: [codes]}}, {@code {question: q, lte: n, gte: n}},
 * {@code {all: […]}}, {@code {any: […]}} or {@code {not: …}}.
 */
final class ConditionReader {

  private final List<Question> earlier;
  private final Problems problems;

  ConditionReader(List<Question> earlier, Problems problems) {
    this.earlier = earlier;
    this.problems = problems;
  }

  Condition read(Node node) {
    Fields fields = Fields.of(node, "a condition", problems);
    Condition condition = read(fields);
    fields.close();
    return condition;
  }

  private Condition read(Fields fields) {
    if (fields.has("all")) {
      return new Condition.All(parts(fields, "all"));
    }
    if (fields.has("any")) {
      return new Condition.Any(parts(fields, "any"));
    }
    Node part = fields.node("not");
    if (part != null) {
      return new Condition.Not(read(part));
    }
    String id = fields.word("question", null);
    Question question = earlier(id);
    if (question == null) {
      if (!id.isEmpty()) {
        problems.add(
            fields.line("question"),
            "no earlier question '" + Fields.cut(id) + "'",
            "name a question that stands above this one");
      }
      Set.of("in", "lte", "gte").forEach(fields::has);
      return Condition.ALWAYS;
    }
    return fields.has("in") ? oneOf(fields, question) : within(fields, question);
  }

  private List<Condition> parts(Fields fields, String key) {
    List<Condition> parts = new ArrayList<>();
    for (Node item : fields.items(key)) {
      parts.add(read(item));
    }
    if (parts.isEmpty()) {
      problems.add(fields.line(key), "'" + key + "' is empty", "put conditions into it");
    }
    return parts;
  }

  private @Nullable Question earlier(String id) {
    return earlier.stream().filter(question -> question.id().equals(id)).findFirst().orElse(null);
  }

  private Condition oneOf(Fields fields, Question question) {
    Set<String> known = QuestionReader.codes(question.form());
    List<String> codes = fields.words("in");
    if (codes.isEmpty()) {
      problems.add(fields.line("in"), "'in' is empty", "name the answers");
    }
    for (String code : codes) {
      if (!known.contains(code)) {
        problems.add(
            fields.line("in"),
            "'" + Fields.cut(code) + "' is no answer to '" + question.id() + "'",
            known.isEmpty()
                ? "use lte or gte with a rating or number"
                : "use " + String.join(", ", known.stream().sorted().toList()));
      }
    }
    return new Condition.OneOf(question.id(), Set.copyOf(codes));
  }

  private Condition within(Fields fields, Question question) {
    boolean atMost = fields.has("lte");
    boolean atLeast = fields.has("gte");
    boolean bounded = atMost || atLeast;
    if (!bounded
        || !(question.form() instanceof Form.Rating || question.form() instanceof Form.Quantity)) {
      problems.add(
          fields.line(),
          "nothing to compare '" + question.id() + "' with",
          "add in: [codes] for choices, lte or gte for a rating or number");
    }
    return new Condition.Within(
        question.id(), fields.number("gte", -MAX, MAX, -MAX), fields.number("lte", -MAX, MAX, MAX));
  }

  private static final long MAX = 1_000_000_000_000_000L;
}
