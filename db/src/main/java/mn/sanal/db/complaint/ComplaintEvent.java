package mn.sanal.db.complaint;

import java.time.Instant;
import mn.sanal.dialogue.CaseStatus;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's history. Lines are only ever added.
 *
 * @param status where the case stood after it
 * @param note the words that belong to it: an answer, a reason, or null
 */
public record ComplaintEvent(
    long id,
    ComplaintId complaint,
    Kind kind,
    Actor actor,
    Instant at,
    CaseStatus status,
    @Nullable String note) {

  /** What can happen to a case. */
  public enum Kind {
    RECEIVED,
    UNDER_REVIEW,
    WITH_OFFICIAL,
    RELEASED,
    DRAFTED,
    ANSWERED,
    DECLINED,
    CONFIRMED,
    HALF_SOLVED,
    DISPUTED,
    /** Staff asked the citizen something. */
    QUESTIONED,
    /** The citizen wrote something more. */
    REPLIED,
    /** Why the citizen says that it is not solved. */
    EXPLAINED,
    /** The citizen was silent and was asked once more whether it is solved. */
    ASKED_AGAIN,
    /** Silence after two asks: closed as not confirmed. */
    CLOSED,
    WITHDRAWN,
    /** Somebody of staff has it in hand now; the note is their name. */
    ASSIGNED,
    /** Nobody of staff has it in hand any more. */
    GIVEN_BACK,
    /** Its writer took it back or had their data erased; others have added their voice to it. */
    LEFT,
    ALERTED,
    ORIGINAL_READ,
    /** Staff found out which facility a typed name stands for. */
    FACILITY_SET,
    /** The writer had all their data erased; the case was emptied. */
    ERASED
  }
}
