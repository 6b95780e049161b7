package mn.sanal.db.facility;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name that citizens typed since they did not find the facility in the list.
 *
 * @param area the code of the soum or district it was typed in
 * @param name as it was typed last, personal data masked
 * @param facility what it stands for, null unless joined
 * @param surveys the topics it was named in
 * @param cases the numbers of the latest reports that name it
 * @param decidedBy the name of who decided, or null
 */
public record TypedFacility(
    long id,
    String area,
    String name,
    Instant lastAt,
    State state,
    @Nullable String facility,
    List<String> surveys,
    List<String> cases,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {

  public TypedFacility {
    surveys = List.copyOf(surveys);
    cases = List.copyOf(cases);
  }

  /** What staff made of it. */
  public enum State {
    /** Nobody has decided yet. */
    OPEN,
    /** It stands for a facility of the list. */
    JOINED,
    /** It stands for none. */
    REJECTED
  }
}
