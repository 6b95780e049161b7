package mn.sanal.dialogue.survey;

/** How long one rating of a citizen stands until the next one counts beside it. */
public enum Period {
  MONTH,
  QUARTER,
  SCHOOL_YEAR
}
