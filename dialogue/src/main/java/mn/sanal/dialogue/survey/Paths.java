package mn.sanal.dialogue.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mn.sanal.dialogue.Answer;

/** The ways through a list of questions. */
public final class Paths {

  /**
   * So many combinations of deciding answers are looked at before a survey counts as too tangled.
   */
  static final int MAX_COMBINATIONS = 200_000;

  private Paths() {}

  /** The questions that are asked under these answers, in order. */
  public static List<Question> of(List<Question> questions, Map<String, Answer> answers) {
    List<Question> path = new ArrayList<>(questions.size());
    Map<String, Answer> given = HashMap.newHashMap(questions.size());
    for (Question question : questions) {
      if (!question.when().holds(given)) {
        continue;
      }
      path.add(question);
      Answer answer = answers.get(question.id());
      if (answer != null) {
        given.put(question.id(), answer);
        if (question.endsWith(answer)) {
          break;
        }
      }
    }
    return path;
  }

  /** The most questions on any way. */
  public static int longest(List<Question> questions) {
    Walk walk = new Walk(questions);
    walk.from(0, new HashMap<>(), 0);
    return walk.longest;
  }

  /** The questions whose answers decide which others are asked. */
  public static Set<String> deciding(List<Question> questions) {
    return Set.copyOf(new Walk(questions).deciding);
  }

  /** The questions that no combination of answers leads to. */
  static Set<String> unreachable(List<Question> questions) {
    Walk walk = new Walk(questions);
    walk.from(0, new HashMap<>(), 0);
    Set<String> missed = new HashSet<>();
    questions.forEach(question -> missed.add(question.id()));
    if (walk.steps <= MAX_COMBINATIONS) {
      missed.removeAll(walk.seen);
    } else {
      missed.clear();
    }
    return missed;
  }

  /** Tries every answer that a condition can tell apart, question by question. */
  private static final class Walk {
    private final List<Question> questions;
    private final Map<String, Set<Long>> bounds = new HashMap<>();
    private final Set<String> deciding = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private int longest;
    private int steps;

    Walk(List<Question> questions) {
      this.questions = questions;
      for (Question question : questions) {
        question.when().questions().forEach(deciding::add);
        collect(question.when());
        if (!question.endsOn().isEmpty()) {
          deciding.add(question.id());
        }
      }
    }

    private void collect(Condition condition) {
      switch (condition) {
        case Condition.Within(String question, long min, long max) -> {
          Set<Long> values = bounds.computeIfAbsent(question, _ -> new TreeSet<>());
          Stream.of(min - 1, min, max, max + 1).forEach(values::add);
        }
        case Condition.All(List<Condition> parts) -> parts.forEach(this::collect);
        case Condition.Any(List<Condition> parts) -> parts.forEach(this::collect);
        case Condition.Not(Condition part) -> collect(part);
        case Condition.OneOf _ -> {}
      }
    }

    void from(int index, Map<String, Answer> given, int asked) {
      if (++steps > MAX_COMBINATIONS) {
        return;
      }
      longest = Math.max(longest, asked);
      if (index == questions.size()) {
        return;
      }
      Question question = questions.get(index);
      if (!question.when().holds(given)) {
        from(index + 1, given, asked);
        return;
      }
      seen.add(question.id());
      longest = Math.max(longest, asked + 1);
      if (!deciding.contains(question.id())) {
        from(index + 1, given, asked + 1);
        return;
      }
      if (!question.required()) {
        from(index + 1, given, asked + 1);
      }
      for (Answer answer : tellingAnswers(question)) {
        if (question.endsWith(answer)) {
          continue;
        }
        given.put(question.id(), answer);
        from(index + 1, given, asked + 1);
        given.remove(question.id());
      }
    }

    private List<Answer> tellingAnswers(Question question) {
      return switch (question.form()) {
        case Form.YesNo _ -> List.of(new Answer.YesNo(true), new Answer.YesNo(false));
        case Form.Listed listed -> {
          List<Answer> each = new ArrayList<>();
          List<String> all = new ArrayList<>();
          for (Choice choice : listed.choices()) {
            each.add(new Answer.Choice(List.of(choice.code())));
            if (!choice.exclusive()) {
              all.add(choice.code());
            }
          }
          if (listed instanceof Form.Multiple && all.size() > 1) {
            each.add(new Answer.Choice(all));
          }
          yield each;
        }
        case Form.Rating _ -> Stream.of(1, 2, 3, 4, 5).<Answer>map(Answer.Rating::new).toList();
        case Form.Quantity(long min, long max, _) ->
            bounds.getOrDefault(question.id(), Set.of()).stream()
                .filter(value -> value >= min && value <= max)
                .<Answer>map(Answer.Quantity::new)
                .toList();
        default -> List.of(new Answer.Words(""));
      };
    }
  }
}
