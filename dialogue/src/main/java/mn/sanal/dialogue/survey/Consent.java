package mn.sanal.dialogue.survey;

/** What is agreed to before the first question. */
public enum Consent {
  /** The consent of the first contact is enough. */
  GENERAL,
  /** The survey touches on health or private life and asks once more. */
  SENSITIVE
}
