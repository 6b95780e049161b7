package mn.sanal.db.response;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Answers to surveys. A later one of the same citizen, subject, survey and period replaces. */
public class Responses {

  /** Stores answers in the caller's transaction. */
  public void submit(List<NewResponse> responses) {
    throw new UnsupportedOperationException();
  }

  /** What these citizens have rated in the period that is current now. One statement for all. */
  public Map<UUID, Set<Rated>> current(Collection<UUID> citizens, Instant now) {
    throw new UnsupportedOperationException();
  }
}
