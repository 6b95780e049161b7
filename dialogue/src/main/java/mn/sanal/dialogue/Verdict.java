package mn.sanal.dialogue;

/** The citizen's own word on whether the problem was really solved. */
public enum Verdict {
  SOLVED,
  HALF,
  NOT_SOLVED
}
