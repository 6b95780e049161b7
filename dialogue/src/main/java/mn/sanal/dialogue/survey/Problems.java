package mn.sanal.dialogue.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in one file. */
final class Problems {

  /** More than this help nobody. */
  private static final int MAX = 100;

  private final String file;
  private final List<Problem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  void add(int line, String wrong, String remedy) {
    if (found.size() < MAX) {
      found.add(new Problem(file, line, wrong, remedy));
    }
  }

  boolean any() {
    return !found.isEmpty();
  }

  SurveyInvalid asException() {
    found.sort(Comparator.comparingInt(Problem::line));
    return new SurveyInvalid(found);
  }
}
