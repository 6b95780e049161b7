package mn.sanal.db.complaint;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.sanal.dialogue.CaseSummary;
import mn.sanal.dialogue.SecretCode;

/** What citizens may see of their own cases: reports and ratings. */
public class Cases {

  /** A code typed in a conversation. */
  public record Attempt(long conversation, SecretCode code) {}

  /** The cases of these citizens, newest first, at most 50 each. One statement for all. */
  public Map<UUID, List<CaseSummary>> of(Collection<UUID> citizens) {
    throw new UnsupportedOperationException();
  }

  /**
   * The cases that typed codes open. A conversation has ten tries an hour; what goes beyond opens
   * nothing.
   */
  public Map<Attempt, CaseSummary> opened(Collection<Attempt> attempts, Instant now) {
    throw new UnsupportedOperationException();
  }
}
