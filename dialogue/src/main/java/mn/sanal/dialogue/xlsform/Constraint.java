package mn.sanal.dialogue.xlsform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mn.sanal.dialogue.xlsform.Expression.Operator;
import org.jspecify.annotations.Nullable;

/**
 * What Sanal can say of a {@code constraint}: bounds of a number and of a text's length, days gone
 * by only, and choices that exclude the others.
 */
final class Constraint {

  private static final Set<String> NOW = Set.of("today", "now");
  private static final BigDecimal MOST = new BigDecimal("1e12");

  private @Nullable Long min;
  private @Nullable Long max;
  private @Nullable Long shortest;
  private @Nullable Long longest;
  private boolean past;
  private final Set<String> exclusive = new HashSet<>();
  private final List<String> lost = new ArrayList<>();

  private Constraint() {}

  static Constraint read(String text) {
    Constraint constraint = new Constraint();
    if (!text.isEmpty()) {
      Optional<Expression> expression = ExpressionReader.read(text);
      if (expression.isEmpty()) {
        constraint.lost.add(text);
      } else {
        expression.get().conjuncts().forEach(constraint::take);
      }
    }
    return constraint;
  }

  /** Of the number itself. */
  Optional<Long> min() {
    return Optional.ofNullable(min);
  }

  Optional<Long> max() {
    return Optional.ofNullable(max);
  }

  /** Of a text, in characters. */
  Optional<Long> shortest() {
    return Optional.ofNullable(shortest);
  }

  Optional<Long> longest() {
    return Optional.ofNullable(longest);
  }

  /** Days to come are refused. */
  boolean past() {
    return past;
  }

  /** Choices, as the form names them, that stand alone. */
  Set<String> exclusive() {
    return exclusive;
  }

  /** The parts that a question of this type cannot say. */
  List<String> unused(String type) {
    List<String> unused = new ArrayList<>(lost);
    if ((min != null || max != null) && !type.equals("number")) {
      unused.add("a least or most");
    }
    boolean text = type.equals("short_text") || type.equals("long_text");
    if ((longest != null && !text) || (shortest != null && !type.equals("long_text"))) {
      unused.add("a length");
    }
    if (past && !type.equals("date")) {
      unused.add("a day");
    }
    if (!exclusive.isEmpty() && !type.equals("multiple")) {
      unused.add("a choice that stands alone");
    }
    return unused;
  }

  private void take(Expression part) {
    boolean taken =
        switch (part) {
          case Expression.Compare(Expression left, Operator operator, Expression right) ->
              isSubject(left)
                  ? bounds(left, operator, right)
                  : isSubject(right) && bounds(right, operator.turned(), left);
          case Expression.Call(String name, List<Expression> arguments) ->
              name.equals("not")
                  && arguments.size() == 1
                  && standsAlone(arguments.getFirst().conjuncts());
          default -> false;
        };
    if (!taken) {
      lost.add(part.written());
    }
  }

  private static boolean isSubject(Expression expression) {
    return expression instanceof Expression.Self || isLength(expression);
  }

  private static boolean isLength(Expression expression) {
    return expression.equals(new Expression.Call("string-length", List.of(new Expression.Self())));
  }

  private boolean bounds(Expression subject, Operator operator, Expression value) {
    boolean length = isLength(subject);
    if (value instanceof Expression.Call(String name, List<Expression> _)
        && NOW.contains(name)
        && !length
        && (operator == Operator.AT_MOST || operator == Operator.LESS)) {
      past = true;
      return true;
    }
    if (!(value instanceof Expression.Amount(BigDecimal number))
        || number.abs().compareTo(MOST) > 0
        || operator == Operator.NOT_EQUAL) {
      return false;
    }
    long floor = number.setScale(0, RoundingMode.FLOOR).longValueExact();
    long ceiling = number.setScale(0, RoundingMode.CEILING).longValueExact();
    switch (operator) {
      case AT_MOST -> atMost(length, floor);
      case LESS -> atMost(length, ceiling - 1);
      case AT_LEAST -> atLeast(length, ceiling);
      case MORE -> atLeast(length, floor + 1);
      default -> {
        atLeast(length, ceiling);
        atMost(length, floor);
      }
    }
    return true;
  }

  private void atMost(boolean length, long value) {
    if (length) {
      longest = longest == null ? value : Math.min(longest, value);
    } else {
      max = max == null ? value : Math.min(max, value);
    }
  }

  private void atLeast(boolean length, long value) {
    if (length) {
      shortest = shortest == null ? value : Math.max(shortest, value);
    } else {
      min = min == null ? value : Math.max(min, value);
    }
  }

  /** {@code not(selected(., 'none') and count-selected(.) > 1)}, as forms have it. */
  private boolean standsAlone(List<Expression> parts) {
    Expression several =
        new Expression.Compare(
            new Expression.Call("count-selected", List.of(new Expression.Self())),
            Operator.MORE,
            new Expression.Amount(BigDecimal.ONE));
    if (parts.size() != 2 || !parts.contains(several)) {
      return false;
    }
    Expression other = parts.getFirst().equals(several) ? parts.getLast() : parts.getFirst();
    if (other instanceof Expression.Call(String function, List<Expression> arguments)
        && function.equals("selected")
        && arguments.size() == 2
        && arguments.getFirst() instanceof Expression.Self
        && arguments.getLast() instanceof Expression.Words(String name)) {
      exclusive.add(name.strip());
      return true;
    }
    return false;
  }
}
