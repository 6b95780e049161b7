package mn.sanal.dialogue.xlsform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mn.sanal.dialogue.survey.Condition;
import mn.sanal.dialogue.xlsform.Expression.Operator;
import org.jspecify.annotations.Nullable;

/**
 * Makes a condition of a {@code relevant}. XPath takes a question without an answer for an empty
 * text, so its negations hold then; Sanal's hold for an answer only. Where that makes a difference
 * it is told.
 */
final class Relevance {

  /** As far as conditions of a survey go. */
  static final long MOST = 1_000_000_000_000_000L;

  private static final BigDecimal LIMIT = BigDecimal.valueOf(MOST);

  private final Map<String, Asked> earlier;
  private final Set<Asked> negated = new LinkedHashSet<>();
  private final Set<Asked> answered = new HashSet<>();

  /** {@code earlier} are the questions above, by the names that the form gives them. */
  Relevance(Map<String, Asked> earlier) {
    this.earlier = earlier;
  }

  /** The questions whose skipping counts otherwise in Sanal than in the form. */
  List<String> skippedOtherwise() {
    return negated.stream()
        .filter(question -> !question.always() && !answered.contains(question))
        .map(Asked::id)
        .toList();
  }

  Condition condition(Expression expression) throws Inexpressible {
    return switch (expression) {
      case Expression.And and -> and(and.conjuncts());
      case Expression.Or(List<Expression> parts) -> or(parts);
      case Expression.Compare compare -> compare(compare);
      case Expression.Call call -> call(call);
      default ->
          throw new Inexpressible("'" + Findings.cut(expression.written()) + "' is no condition");
    };
  }

  private Condition and(List<Expression> conjuncts) throws Inexpressible {
    List<Condition> parts = new ArrayList<>();
    List<Asked> given = new ArrayList<>();
    for (Expression conjunct : conjuncts) {
      Asked question = askedWhetherAnswered(conjunct);
      if (question == null) {
        parts.add(condition(conjunct));
      } else {
        answered.add(question);
        given.add(question);
      }
    }
    Set<String> required =
        parts.stream().flatMap(part -> required(part).stream()).collect(Collectors.toSet());
    for (Asked question : given) {
      if (!required.contains(question.id())) {
        parts.add(anyAnswer(question));
      }
    }
    return all(parts);
  }

  /** All of these; two bounds of one number become one. */
  static Condition all(List<Condition> parts) {
    List<Condition> merged = new ArrayList<>();
    for (Condition part : parts) {
      List<Condition> flat =
          part instanceof Condition.All(List<Condition> inner) ? inner : List.of(part);
      flat.forEach(one -> mergeBounds(merged, one));
    }
    return merged.size() == 1 ? merged.getFirst() : new Condition.All(merged);
  }

  private static void mergeBounds(List<Condition> merged, Condition part) {
    if (part instanceof Condition.Within within) {
      for (int i = 0; i < merged.size(); i++) {
        if (merged.get(i) instanceof Condition.Within other
            && other.question().equals(within.question())) {
          long least = Math.max(within.min(), other.min());
          long most = Math.min(within.max(), other.max());
          merged.set(i, new Condition.Within(within.question(), least, most));
          return;
        }
      }
    }
    if (!merged.contains(part)) {
      merged.add(part);
    }
  }

  private Condition or(List<Expression> alternatives) throws Inexpressible {
    List<Condition> merged = new ArrayList<>();
    for (Expression alternative : alternatives) {
      Condition part = condition(alternative);
      List<Condition> flat =
          part instanceof Condition.Any(List<Condition> inner) ? inner : List.of(part);
      flat.forEach(one -> mergeCodes(merged, one));
    }
    return merged.size() == 1 ? merged.getFirst() : new Condition.Any(merged);
  }

  private static void mergeCodes(List<Condition> merged, Condition part) {
    if (part instanceof Condition.OneOf(String question, Set<String> codes)) {
      for (int i = 0; i < merged.size(); i++) {
        if (merged.get(i) instanceof Condition.OneOf(String same, Set<String> others)
            && same.equals(question)) {
          Set<String> both = new HashSet<>(others);
          both.addAll(codes);
          merged.set(i, new Condition.OneOf(question, both));
          return;
        }
      }
    }
    if (!merged.contains(part)) {
      merged.add(part);
    }
  }

  private Condition call(Expression.Call call) throws Inexpressible {
    List<Expression> arguments = call.arguments();
    if (call.name().equals("not") && arguments.size() == 1) {
      return not(condition(arguments.getFirst()));
    }
    if (call.name().equals("selected")
        && arguments.size() == 2
        && arguments.get(0) instanceof Expression.AnswerTo(String name)) {
      Asked question = question(name);
      return oneOf(question, literal(arguments.get(1)));
    }
    throw new Inexpressible("'" + Findings.cut(call.written()) + "' is not known to Sanal");
  }

  private Condition not(Condition part) {
    Set<String> ids = part.questions().collect(Collectors.toSet());
    earlier.values().stream().filter(asked -> ids.contains(asked.id())).forEach(negated::add);
    return part instanceof Condition.Not(Condition inner) ? inner : new Condition.Not(part);
  }

  private Condition compare(Expression.Compare compare) throws Inexpressible {
    Asked answer = askedWhetherAnswered(compare);
    if (answer != null) {
      return anyAnswer(answer);
    }
    if (compare.left() instanceof Expression.AnswerTo(String name)) {
      return compare(name, compare.operator(), compare.right());
    }
    if (compare.right() instanceof Expression.AnswerTo(String name)) {
      return compare(name, compare.operator().turned(), compare.left());
    }
    throw new Inexpressible("'" + Findings.cut(compare.written()) + "' compares no answer");
  }

  private Condition compare(String name, Operator operator, Expression with) throws Inexpressible {
    Asked question = question(name);
    String value = literal(with);
    if (value.isEmpty()) {
      throw new Inexpressible("Sanal cannot ask only those who left ${" + name + "} out");
    }
    return switch (question.kind()) {
      case CHOICES -> compareCodes(question, operator, value);
      case NUMBER -> compareNumber(question, operator, value);
      case NOTHING ->
          throw new Inexpressible("no condition can look at what is answered to ${" + name + "}");
    };
  }

  private Condition compareCodes(Asked question, Operator operator, String value)
      throws Inexpressible {
    if (operator == Operator.EQUAL) {
      return oneOf(question, value);
    }
    if (operator == Operator.NOT_EQUAL) {
      return not(oneOf(question, value));
    }
    Set<String> codes = new HashSet<>();
    for (Map.Entry<String, String> code : question.codes().entrySet()) {
      if (operator.holds(number(code.getKey()), number(value))) {
        codes.add(code.getValue());
      }
    }
    if (codes.isEmpty()) {
      throw new Inexpressible("no choice is " + operator.sign() + " " + value);
    }
    return new Condition.OneOf(question.id(), codes);
  }

  private Condition oneOf(Asked question, String name) throws Inexpressible {
    if (question.kind() == Asked.Kind.NUMBER) {
      return compareNumber(question, Operator.EQUAL, name);
    }
    String code = question.codes().get(name);
    if (code == null) {
      throw new Inexpressible(
          "'" + Findings.cut(name) + "' is no choice of '" + question.id() + "'");
    }
    return new Condition.OneOf(question.id(), Set.of(code));
  }

  private Condition compareNumber(Asked question, Operator operator, String value)
      throws Inexpressible {
    BigDecimal number = number(value);
    long floor = number.setScale(0, RoundingMode.FLOOR).longValueExact();
    long ceiling = number.setScale(0, RoundingMode.CEILING).longValueExact();
    String id = question.id();
    return switch (operator) {
      case AT_MOST -> new Condition.Within(id, -MOST, floor);
      case LESS -> new Condition.Within(id, -MOST, ceiling - 1);
      case AT_LEAST -> new Condition.Within(id, ceiling, MOST);
      case MORE -> new Condition.Within(id, floor + 1, MOST);
      case EQUAL -> new Condition.Within(id, ceiling, floor);
      case NOT_EQUAL -> not(new Condition.Within(id, ceiling, floor));
    };
  }

  private static BigDecimal number(String text) throws Inexpressible {
    try {
      BigDecimal number = new BigDecimal(text);
      if (number.scale() >= -15 && number.scale() < 100 && number.abs().compareTo(LIMIT) < 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, together with a number out of bounds
    }
    throw new Inexpressible("'" + Findings.cut(text) + "' is no number to compare with");
  }

  private static String literal(Expression expression) throws Inexpressible {
    return switch (expression) {
      case Expression.Words(String text) -> text.strip();
      case Expression.Amount(BigDecimal value) -> value.stripTrailingZeros().toPlainString();
      default ->
          throw new Inexpressible("'" + Findings.cut(expression.written()) + "' is no fixed value");
    };
  }

  private Asked question(String name) throws Inexpressible {
    Asked question = earlier.get(name);
    if (question == null) {
      throw new Inexpressible("no question above this one was carried over as ${" + name + "}");
    }
    return question;
  }

  private @Nullable Asked askedWhetherAnswered(Expression expression) throws Inexpressible {
    if (expression
        instanceof Expression.Compare(Expression left, Operator operator, Expression right)) {
      if (operator == Operator.NOT_EQUAL
          && left instanceof Expression.AnswerTo(String name)
          && right.equals(new Expression.Words(""))) {
        return question(name);
      }
      if (operator == Operator.MORE
          && left instanceof Expression.Call(String function, List<Expression> arguments)
          && Set.of("count-selected", "string-length").contains(function)
          && arguments.size() == 1
          && arguments.getFirst() instanceof Expression.AnswerTo(String name)
          && right.equals(new Expression.Amount(BigDecimal.ZERO))) {
        return question(name);
      }
    }
    return null;
  }

  private static Condition anyAnswer(Asked question) throws Inexpressible {
    return switch (question.kind()) {
      case CHOICES -> new Condition.OneOf(question.id(), Set.copyOf(question.codes().values()));
      case NUMBER -> new Condition.Within(question.id(), question.min(), question.max());
      case NOTHING ->
          throw new Inexpressible("whether '" + question.id() + "' was answered cannot decide");
    };
  }

  /** The questions without whose answers a condition does not hold. */
  private static Set<String> required(Condition condition) {
    return switch (condition) {
      case Condition.OneOf(String question, Set<String> _) -> Set.of(question);
      case Condition.Within(String question, long _, long _) -> Set.of(question);
      case Condition.Not(Condition part) -> part.questions().collect(Collectors.toSet());
      case Condition.All(List<Condition> parts) ->
          parts.stream().flatMap(part -> required(part).stream()).collect(Collectors.toSet());
      case Condition.Any(List<Condition> parts) -> {
        Set<String> common = new HashSet<>(parts.isEmpty() ? Set.of() : required(parts.getFirst()));
        parts.forEach(part -> common.retainAll(required(part)));
        yield common;
      }
    };
  }
}
