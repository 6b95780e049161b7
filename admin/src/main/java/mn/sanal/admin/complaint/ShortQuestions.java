package mn.sanal.admin.complaint;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import mn.sanal.dialogue.CaseQuestion;
import mn.sanal.dialogue.CaseQuestion.Kind;
import mn.sanal.dialogue.CaseSurvey;
import org.springframework.util.MultiValueMap;

/** Short questions as they stand in the form of the page of a case, filled in or not. */
record ShortQuestions(List<Row> rows) {

  /**
   * One row of the form.
   *
   * @param choices one a line
   */
  public record Row(String ask, Kind kind, String choices) {

    boolean isFilled() {
      return !ask.isBlank();
    }

    /** Choices count only where one is to be chosen. */
    private List<String> chosen() {
      return kind == Kind.CHOICE
          ? choices.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()
          : List.of();
    }

    Optional<CaseQuestion.Problem> problem() {
      return CaseQuestion.problem(ask.strip(), kind, chosen());
    }

    CaseQuestion question() {
      return new CaseQuestion(ask.strip(), kind, chosen());
    }
  }

  static ShortQuestions empty() {
    return new ShortQuestions(
        IntStream.range(0, CaseSurvey.MAX_QUESTIONS)
            .mapToObj(_ -> new Row("", Kind.YES_NO, ""))
            .toList());
  }

  static ShortQuestions of(MultiValueMap<String, String> sent) {
    return new ShortQuestions(
        IntStream.rangeClosed(1, CaseSurvey.MAX_QUESTIONS)
            .mapToObj(
                n ->
                    new Row(
                        value(sent, "ask" + n),
                        kind(value(sent, "kind" + n)),
                        value(sent, "choices" + n)))
            .toList());
  }

  private static String value(MultiValueMap<String, String> sent, String name) {
    return Objects.requireNonNullElse(sent.getFirst(name), "");
  }

  private static Kind kind(String name) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElse(Kind.YES_NO);
  }

  boolean areNone() {
    return rows.stream().noneMatch(Row::isFilled);
  }

  /** What is wrong with the first that cannot be asked. */
  Optional<CaseQuestion.Problem> problem() {
    return rows.stream().filter(Row::isFilled).flatMap(row -> row.problem().stream()).findFirst();
  }

  /** Those that are filled in; none of them has a problem. */
  List<CaseQuestion> questions() {
    return rows.stream().filter(Row::isFilled).map(Row::question).toList();
  }
}
