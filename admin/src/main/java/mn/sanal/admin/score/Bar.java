package mn.sanal.admin.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import mn.sanal.admin.page.Words;
import mn.sanal.dialogue.survey.Choice;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Mark;
import mn.sanal.dialogue.survey.Question;

/**
 * How answers are spread, as one bar from bad to good.
 *
 * @param said the same in words, for whoever does not see it
 */
record Bar(List<Segment> segments, String said) {

  private static final int RATINGS = 5;

  /**
   * One part of it.
   *
   * @param x where it begins, in per cent
   * @param width in per cent
   * @param style its colour
   */
  record Segment(double x, double width, String style, String label) {}

  /** A kind of answer, in the order from bad to good. */
  private record Step(String code, String label, String style) {}

  static Bar of(Question question, SortedMap<String, Integer> histogram, Words t) {
    long all = histogram.values().stream().mapToLong(Integer::longValue).sum();
    List<Segment> segments = new ArrayList<>();
    double x = 0;
    for (Step step : steps(question, t)) {
      int count = histogram.getOrDefault(step.code(), 0);
      if (count > 0) {
        double width = 100.0 * count / all;
        String label = step.label() + ": " + Math.round(width) + "%";
        segments.add(new Segment(x, width, step.style(), label));
        x += width;
      }
    }
    String said = segments.stream().map(Segment::label).collect(Collectors.joining(", "));
    return new Bar(segments, said);
  }

  private static List<Step> steps(Question question, Words t) {
    return switch (question.form()) {
      case Form.Rating rating -> ratings(rating, t);
      case Form.Listed listed -> choices(listed.choices(), t);
      case Form.YesNo _ ->
          List.of(
              new Step("no", t.text("console.score.no"), "n1"),
              new Step("yes", t.text("console.score.yes"), "n2"));
      default -> List.of();
    };
  }

  private static List<Step> ratings(Form.Rating rating, Words t) {
    List<Step> steps = new ArrayList<>();
    for (int value = 1; value <= RATINGS; value++) {
      steps.add(
          new Step(
              Integer.toString(value),
              value + " " + t.in(rating.labels().get(value - 1)),
              "r" + value));
    }
    return steps;
  }

  private static List<Step> choices(List<Choice> choices, Words t) {
    Map<Mark, String> styles = Map.of(Mark.BAD, "r1", Mark.MIDDLE, "r3", Mark.GOOD, "r5");
    return choices.stream()
        .sorted(Comparator.comparingInt(Bar::goodness))
        .map(
            choice -> {
              Mark mark = choice.mark();
              String style = mark == null ? "n1" : styles.getOrDefault(mark, "n1");
              return new Step(choice.code(), t.in(choice.label()), style);
            })
        .toList();
  }

  private static int goodness(Choice choice) {
    return switch (choice.mark()) {
      case BAD -> 0;
      case MIDDLE -> 1;
      case GOOD -> 2;
      case null -> 1;
    };
  }
}
