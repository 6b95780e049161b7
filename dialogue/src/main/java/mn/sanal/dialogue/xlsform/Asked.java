package mn.sanal.dialogue.xlsform;

import java.util.Map;

/**
 * A question that was carried over, as conditions of later ones can look at it.
 *
 * @param id its id in the survey
 * @param codes of its choices: as the form names them, and as the survey does
 * @param min of a rating or number
 * @param always it is asked of everybody and cannot be skipped
 */
record Asked(String id, Kind kind, Map<String, String> codes, long min, long max, boolean always) {

  /** What a condition can compare it with. */
  enum Kind {
    CHOICES,
    NUMBER,
    NOTHING
  }

  Asked {
    codes = Map.copyOf(codes);
  }
}
