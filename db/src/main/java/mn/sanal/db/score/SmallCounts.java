package mn.sanal.db.score;

/**
 * The one rule of what may be shown as statistics. Whoever compares a released cell with the one
 * before it learns of the people added in between, so these must be as many, and as mixed, as a
 * cell must be.
 */
public final class SmallCounts {

  /** The smallest number of people in any cell; a survey can ask for more. */
  public static final int LEAST = 5;

  private SmallCounts() {}

  /**
   * Whether a cell may be released (anew).
   *
   * @param least the smallest number of people of this survey
   * @param released what is shown of it now, or {@link Tally#NONE}
   */
  static boolean mayRelease(int least, Tally released, Tally now) {
    int added = now.people() - released.people();
    return added >= Math.max(LEAST, least) && isMixed(Tally.NONE, now) && isMixed(released, now);
  }

  /** No answer was given by everybody who was added. */
  private static boolean isMixed(Tally before, Tally now) {
    int added = now.people() - before.people();
    return now.histogram().keySet().stream()
        .allMatch(code -> now.count(code) - before.count(code) < added);
  }
}
