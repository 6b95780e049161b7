package mn.sanal.db.complaint;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mn.sanal.dialogue.CaseNumber;

/** All reports: takes them in by the batch, and finds them again. */
public class Complaints {

  /** Stores reports with their first event, in the caller's transaction. */
  public void receive(List<NewComplaint> reports) {
    throw new UnsupportedOperationException();
  }

  /**
   * Applies what citizens say about their cases, in the caller's transaction. What the table of
   * transitions does not allow, and what is not about a case of their own, changes nothing.
   */
  public void heard(List<CitizenWord> words, Instant now) {
    throw new UnsupportedOperationException();
  }

  public Optional<Complaint> find(CaseNumber number) {
    throw new UnsupportedOperationException();
  }

  /** By key, in no order; what does not exist is left out. */
  public List<Complaint> find(Collection<ComplaintId> ids) {
    throw new UnsupportedOperationException();
  }

  /** The next reports by key, for whoever walks through all of them. */
  public List<Complaint> after(ComplaintId last, int limit) {
    throw new UnsupportedOperationException();
  }

  /** The history of a case, oldest first. */
  public List<ComplaintEvent> history(ComplaintId id) {
    throw new UnsupportedOperationException();
  }

  /**
   * The oldest reports that no official was told of yet, never safeguarding ones, locked until the
   * transaction ends; what another node has locked is left out.
   */
  public List<Complaint> lockUnalerted(int limit) {
    throw new UnsupportedOperationException();
  }

  /** Notes that the reports were handled by {@link #lockUnalerted}'s caller. */
  public void alerted(Collection<ComplaintId> ids, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Open reports of a place and all below it, most urgent first, never safeguarding ones. */
  public List<Complaint> openIn(String placeCode, int limit) {
    throw new UnsupportedOperationException();
  }

  /** Open reports of one facility, most urgent first, never safeguarding ones. */
  public List<Complaint> openAt(String facilityCode, int limit) {
    throw new UnsupportedOperationException();
  }
}
