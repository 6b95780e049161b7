package mn.sanal.db.complaint;

import java.util.UUID;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Verdict;
import org.jspecify.annotations.Nullable;

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

  /**
   * An answer to one of the short questions of staff.
   *
   * @param survey the number of the questions within the case
   * @param answer null where the question was passed over
   */
  record Answers(
      CaseNumber number, UUID citizen, int survey, String question, @Nullable Answer answer)
      implements CitizenWord {}

  /** Something more to the case, on a question of staff or unasked. */
  record Replies(CaseNumber number, UUID citizen, String text) implements CitizenWord {}
}
