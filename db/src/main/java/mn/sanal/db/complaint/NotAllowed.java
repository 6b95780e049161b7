package mn.sanal.db.complaint;

import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseStatus;

/** The case does not stand where this can be done to it, or not by this kind of actor. */
public final class NotAllowed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient CaseNumber number;
  private final CaseStatus status;

  NotAllowed(CaseNumber number, CaseStatus status, Transition transition) {
    super(transition + " is not allowed for a case that is " + status);
    this.number = number;
    this.status = status;
  }

  public CaseNumber number() {
    return number;
  }

  public CaseStatus status() {
    return status;
  }
}
