package mn.sanal.admin.search;

import java.util.List;
import java.util.Map;
import mn.sanal.db.complaint.ComplaintId;

/**
 * What was found.
 *
 * @param reading how the words were understood
 * @param ids of this page, in order
 * @param near cases that have not all of the words, but some, or words near them: only where the
 *     best matches are asked for and do not fill a page; not counted
 * @param counts for each dimension how many cases each of its values would show, the other
 *     dimensions' limits applied
 */
public record Found(
    Reading reading,
    List<ComplaintId> ids,
    List<ComplaintId> near,
    int total,
    Map<Dimension, Map<String, Integer>> counts) {

  /** What cases can be limited by. */
  public enum Dimension {
    STATUS,
    DUE,
    ASSIGNEE,
    PLACE,
    CATEGORY,
    SECTOR,
    FACILITY,
    AGE,
    KIND,
    CHANNEL
  }

  /** The value of {@link Dimension#ASSIGNEE} of cases that nobody has in hand. */
  public static final String NOBODY = Fields.NOBODY;

  public Found {
    ids = List.copyOf(ids);
    near = List.copyOf(near);
    counts = Map.copyOf(counts);
  }

  public Map<String, Integer> of(Dimension dimension) {
    return counts.getOrDefault(dimension, Map.of());
  }
}
