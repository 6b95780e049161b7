package mn.sanal.db.complaint;

import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What staff and officials do with a case. Each action is one transaction (or part of the
 * caller's), checks the table of transitions, writes an event and tells the citizen where they must
 * know.
 *
 * <p>All of them throw {@link NotAllowed} when the case does not stand where the action is
 * possible, and {@link java.util.NoSuchElementException} when there is no such case.
 */
public class Desk {

  public Complaint underReview(CaseNumber number, Actor actor) {
    throw new UnsupportedOperationException();
  }

  public Complaint withOfficial(CaseNumber number, Actor actor) {
    throw new UnsupportedOperationException();
  }

  /** Officials may read the text from now on. Never for a safeguarding case. */
  public Complaint release(CaseNumber number, Actor actor) {
    throw new UnsupportedOperationException();
  }

  /** Keeps an answer for staff to look over and send. */
  public Complaint draft(CaseNumber number, Actor actor, String text) {
    throw new UnsupportedOperationException();
  }

  /** Sends an answer to the citizen and asks for their verdict. */
  public Complaint answer(CaseNumber number, Actor actor, String text) {
    return answer(number, actor, text, null);
  }

  /** As above, with the official's own verdict on what came of it. */
  public Complaint answer(
      CaseNumber number, Actor actor, String text, @Nullable Verdict officialVerdict) {
    throw new UnsupportedOperationException();
  }

  public Complaint decline(CaseNumber number, Actor actor, String reason) {
    throw new UnsupportedOperationException();
  }

  /** What the citizen wrote, nothing masked. Every reading is an event of the case. */
  public String readOriginal(CaseNumber number, Actor actor) {
    throw new UnsupportedOperationException();
  }
}
