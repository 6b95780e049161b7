package mn.sanal.dialogue.survey;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mn.sanal.dialogue.Answer;
import org.jspecify.annotations.Nullable;

/**
 * When a question is asked: a closed language over the answers given so far. A question that was
 * skipped or not asked satisfies nothing, not even a negation.
 */
public sealed interface Condition {

  Condition ALWAYS = new All(List.of());

  boolean holds(Map<String, Answer> answers);

  /** The questions whose answers decide. */
  Stream<String> questions();

  /** The answer has one of the codes; of several choices one is enough. */
  record OneOf(String question, Set<String> codes) implements Condition {
    public OneOf {
      codes = Set.copyOf(codes);
    }

    @Override
    public boolean holds(Map<String, Answer> answers) {
      return switch (answers.get(question)) {
        case Answer.Choice choice -> choice.codes().stream().anyMatch(codes::contains);
        case Answer.YesNo(boolean yes) -> codes.contains(yes ? "yes" : "no");
        case null, default -> false;
      };
    }

    @Override
    public Stream<String> questions() {
      return Stream.of(question);
    }
  }

  /** The rating or number lies between two bounds, both included. */
  record Within(String question, long min, long max) implements Condition {
    @Override
    public boolean holds(Map<String, Answer> answers) {
      Long value = value(answers.get(question));
      return value != null && value >= min && value <= max;
    }

    private static @Nullable Long value(@Nullable Answer answer) {
      return switch (answer) {
        case Answer.Rating(int value) -> (long) value;
        case Answer.Quantity(long value) -> value;
        case null, default -> null;
      };
    }

    @Override
    public Stream<String> questions() {
      return Stream.of(question);
    }
  }

  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Map<String, Answer> answers) {
      for (Condition part : parts) {
        if (!part.holds(answers)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public Stream<String> questions() {
      return parts.stream().flatMap(Condition::questions);
    }
  }

  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Map<String, Answer> answers) {
      return parts.stream().anyMatch(part -> part.holds(answers));
    }

    @Override
    public Stream<String> questions() {
      return parts.stream().flatMap(Condition::questions);
    }
  }

  record Not(Condition part) implements Condition {
    @Override
    public boolean holds(Map<String, Answer> answers) {
      return part.questions().allMatch(answers::containsKey) && !part.holds(answers);
    }

    @Override
    public Stream<String> questions() {
      return part.questions();
    }
  }
}
