package mn.sanal.db.score;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Mark;
import mn.sanal.dialogue.survey.Question;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a histogram.
 *
 * @param good the share of good answers among all that are marked; null where none is
 * @param median null for what is no rating
 * @param mean null for what is no rating
 */
record Figures(@Nullable Double good, @Nullable Double median, @Nullable Double mean) {

  private static final Figures NONE = new Figures(null, null, null);

  static Figures of(Optional<Question> question, Tally tally) {
    return question.map(asked -> of(asked, tally)).orElse(NONE);
  }

  private static Figures of(Question question, Tally tally) {
    int marked = 0;
    int good = 0;
    for (Map.Entry<String, Integer> bar : tally.histogram().entrySet()) {
      Optional<Mark> mark = question.mark(answer(question, bar.getKey()));
      marked += mark.isPresent() ? bar.getValue() : 0;
      good += mark.filter(Mark.GOOD::equals).isPresent() ? bar.getValue() : 0;
    }
    int[] ratings = question.form() instanceof Form.Rating ? ratings(tally) : new int[0];
    return new Figures(
        marked == 0 ? null : (double) good / marked,
        ratings.length == 0 ? null : median(ratings),
        ratings.length == 0 ? null : IntStream.of(ratings).average().orElseThrow());
  }

  private static Answer answer(Question question, String code) {
    return question.form() instanceof Form.Rating
        ? new Answer.Rating(Integer.parseInt(code))
        : new Answer.Choice(List.of(code));
  }

  private static int[] ratings(Tally tally) {
    return tally.histogram().entrySet().stream()
        .flatMapToInt(
            bar -> IntStream.generate(() -> Integer.parseInt(bar.getKey())).limit(bar.getValue()))
        .sorted()
        .toArray();
  }

  private static double median(int[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
  }
}
