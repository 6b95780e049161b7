package mn.sanal.dialogue;

/** What a citizen handed in: a rating by survey, or one of the three kinds of report. */
public enum CaseKind {
  RATING,
  COMPLAINT,
  SUGGESTION,
  THANKS
}
