package mn.sanal.dialogue.survey;

import java.util.List;

/**
 * A dialogue that a survey file carries: it shows how the survey is meant to go, and must go so.
 *
 * @param line where it stands, from 1
 * @param what what it shows
 */
public record Example(int line, String what, List<Line> lines) {

  /** One line of it and where it stands. */
  public record Line(int number, String text) {}

  public Example {
    lines = List.copyOf(lines);
  }
}
