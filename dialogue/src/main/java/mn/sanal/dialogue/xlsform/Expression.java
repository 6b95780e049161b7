package mn.sanal.dialogue.xlsform;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** What stands below {@code relevant} or {@code constraint}: the part of XPath that forms use. */
sealed interface Expression {

  record Or(List<Expression> parts) implements Expression {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  record And(List<Expression> parts) implements Expression {
    public And {
      parts = List.copyOf(parts);
    }
  }

  record Compare(Expression left, Operator operator, Expression right) implements Expression {}

  /** A function, or a sum and the like by the name of its sign. */
  record Call(String name, List<Expression> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** The answer to a question: <code>${name}</code>. */
  record AnswerTo(String question) implements Expression {}

  /** The answer that is being given: {@code .}. */
  record Self() implements Expression {}

  record Words(String text) implements Expression {}

  record Amount(BigDecimal value) implements Expression {}

  /** How two values are compared. */
  enum Operator {
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }

    /** The same comparison read from right to left. */
    Operator turned() {
      return switch (this) {
        case LESS -> MORE;
        case AT_MOST -> AT_LEAST;
        case MORE -> LESS;
        case AT_LEAST -> AT_MOST;
        case EQUAL, NOT_EQUAL -> this;
      };
    }

    boolean holds(BigDecimal left, BigDecimal right) {
      int order = left.compareTo(right);
      return switch (this) {
        case EQUAL -> order == 0;
        case NOT_EQUAL -> order != 0;
        case LESS -> order < 0;
        case AT_MOST -> order <= 0;
        case MORE -> order > 0;
        case AT_LEAST -> order >= 0;
      };
    }
  }

  /** The parts that must all hold. */
  default List<Expression> conjuncts() {
    return this instanceof And(List<Expression> parts)
        ? parts.stream().flatMap(part -> part.conjuncts().stream()).toList()
        : List.of(this);
  }

  /** As it would be written. */
  default String written() {
    return switch (this) {
      case Or(List<Expression> parts) -> joined(parts, " or ");
      case And(List<Expression> parts) -> joined(parts, " and ");
      case Compare(Expression left, Operator operator, Expression right) ->
          left.written() + " " + operator.sign() + " " + right.written();
      case Call(String name, List<Expression> arguments) ->
          name + "(" + joined(arguments, ", ") + ")";
      case AnswerTo(String question) -> "${" + question + "}";
      case Self() -> ".";
      case Words(String text) -> "'" + text + "'";
      case Amount(BigDecimal value) -> value.toPlainString();
    };
  }

  private static String joined(List<Expression> parts, String between) {
    return parts.stream().map(Expression::written).collect(Collectors.joining(between));
  }
}
