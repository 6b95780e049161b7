package mn.sanal.db.setting;

/** What becomes of an official's answer. */
public enum OfficialAnswers {
  /** A draft that staff read and send. */
  REVIEW,
  /** Sent to the citizen at once. */
  DIRECT
}
