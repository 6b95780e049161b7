package mn.sanal.db.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import mn.sanal.dialogue.CaseKind;

/** When a report must be answered, at its place and by the rules in force. */
public class Deadlines {

  /** The last day to answer a report received now at a place; empty where none is due. */
  public Optional<LocalDate> dueOn(CaseKind kind, String placeCode, Instant received) {
    throw new UnsupportedOperationException();
  }

  /**
   * Days from now, at the place, to its due day; negative when overdue; empty where none is due.
   */
  public Optional<Integer> daysLeft(Complaint complaint, Instant now) {
    throw new UnsupportedOperationException();
  }
}
