package mn.sanal.dialogue.survey;

import java.util.List;
import java.util.stream.Collectors;

/** A survey file cannot be used. It names everything that is wrong, not only the first. */
public final class SurveyInvalid extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public SurveyInvalid(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
