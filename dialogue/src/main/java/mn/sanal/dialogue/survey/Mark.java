package mn.sanal.dialogue.survey;

/** How an answer to a key question counts. A score is the share of good among all three. */
public enum Mark {
  GOOD,
  MIDDLE,
  BAD;

  /** Four and five are good, three is in the middle. */
  public static Mark ofRating(int value) {
    return value >= 4 ? GOOD : value == 3 ? MIDDLE : BAD;
  }
}
