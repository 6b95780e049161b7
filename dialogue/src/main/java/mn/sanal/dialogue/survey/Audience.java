package mn.sanal.dialogue.survey;

import mn.sanal.dialogue.AgeBand;

/** Who is asked, and from what age on. */
public enum Audience {
  ANYONE(16),
  ADULT(18),
  PATIENT(16),
  MOTHER(16),
  INSURED(18),
  PARENT(18),
  PARENT_DISABLED(18),
  PUPIL_12(12),
  TEEN_13(13, 19),
  TEACHER(18),
  MONITOR(18);

  private static final int NO_END = 120;

  private final int youngest;
  private final int oldest;

  Audience(int youngest) {
    this(youngest, NO_END);
  }

  Audience(int youngest, int oldest) {
    this.youngest = youngest;
    this.oldest = oldest;
  }

  public int youngest() {
    return youngest;
  }

  public int oldest() {
    return oldest;
  }

  /** Whether people of an age are asked. No band lies across a limit. */
  public boolean includes(AgeBand band) {
    return band.from() >= youngest && band.to() <= oldest;
  }
}
