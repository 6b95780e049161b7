package mn.sanal.db.change;

import java.util.Collection;
import java.util.List;

/**
 * The feed of changes in commit order. A number is taken before the commit, so a reader only sees
 * what lies below the oldest transaction still running: nothing can appear behind its back.
 */
public class Changes {

  /** Notes changes, in the caller's transaction. */
  public void add(Change.Kind kind, Collection<Long> entityIds) {
    throw new UnsupportedOperationException();
  }

  /**
   * The changes after a position, oldest first.
   *
   * @throws EpochChanged when the position belongs to another database
   */
  public List<Change> after(Position position, int limit) {
    throw new UnsupportedOperationException();
  }

  /**
   * The position from which every change that is not yet visible to all will be seen: take it, read
   * all rows, then follow the feed from it.
   */
  public Position now() {
    throw new UnsupportedOperationException();
  }
}
