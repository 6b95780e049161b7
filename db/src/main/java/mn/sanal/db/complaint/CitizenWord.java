package mn.sanal.db.complaint;

import java.util.UUID;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Verdict;

/** What a citizen says about a case of their own after it was received. */
public sealed interface CitizenWord {

  CaseNumber number();

  UUID citizen();

  /** Whether the problem is really solved. */
  record Judges(CaseNumber number, UUID citizen, Verdict verdict) implements CitizenWord {}

  /** The case is taken back. */
  record Withdraws(CaseNumber number, UUID citizen) implements CitizenWord {}

  /** Why it is not solved, after the citizen said so. */
  record Explains(CaseNumber number, UUID citizen, String text) implements CitizenWord {}

  /** Something more to the case, on a question of staff or unasked. */
  record Replies(CaseNumber number, UUID citizen, String text) implements CitizenWord {}
}
