package mn.sanal.admin.search;

import java.time.LocalDate;
import java.util.Set;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseStatus;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. An empty set limits nothing.
 *
 * @param typed words as typed, in either script; quotes make a phrase
 * @param places codes; each stands for all below it
 * @param from the first day of receipt
 * @param until the last day of receipt
 * @param today the day from which days left are counted
 * @param page from 0
 */
public record CaseQuery(
    String typed,
    Set<CaseStatus> statuses,
    Set<CaseKind> kinds,
    Set<String> categories,
    Set<String> places,
    Set<Due> due,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    LocalDate today,
    Order order,
    int page) {

  /** Cases on a page. */
  public static final int PAGE = 20;

  /** Beyond it nobody turns pages; they type another word. */
  public static final int LAST_PAGE = 250;

  /** How soon an answer is due, for open cases. */
  public enum Due {
    LATE,
    /** Within {@value #SOON_DAYS} days. */
    SOON,
    LATER;

    public static final int SOON_DAYS = 5;
  }

  /** In which order cases are shown. */
  public enum Order {
    RELEVANCE,
    DUE,
    NEWEST
  }

  public CaseQuery {
    statuses = Set.copyOf(statuses);
    kinds = Set.copyOf(kinds);
    categories = Set.copyOf(categories);
    places = Set.copyOf(places);
    due = Set.copyOf(due);
    page = Math.clamp(page, 0, LAST_PAGE);
  }
}
