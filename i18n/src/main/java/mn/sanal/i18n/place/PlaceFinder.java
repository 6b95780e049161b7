package mn.sanal.i18n.place;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds units by typed text: either script, inflected, misspelt, in part, in a sentence, with what
 * they lie in before or behind: «Увс Давст», {@code songino 20 horoo}. In memory; a lookup looks at
 * every name, most of them no longer than it takes to see that they share too few letters.
 */
public final class PlaceFinder {

  /** A candidate that explains less of what was typed is none. */
  private static final double LEAST = 0.5;

  /** A candidate so much behind the best is not meant. */
  private static final double BEHIND = 0.3;

  /** What makes one match of several good enough to ask for it alone. */
  private static final double GOOD = 0.75;

  /** What makes the only match good enough. */
  private static final double ALONE = 0.6;

  private static final double AHEAD = 0.08;

  /** The levels of units, the largest first. */
  public enum Level {
    CAPITAL,
    AIMAG,
    DISTRICT,
    SOUM,
    KHOROO,
    BAGH;

    /** Of two that match alike the larger comes first. */
    int rank() {
      return switch (this) {
        case CAPITAL, AIMAG -> 0;
        case DISTRICT, SOUM -> 1;
        case KHOROO, BAGH -> 2;
      };
    }
  }

  /**
   * An administrative unit.
   *
   * @param parent code of the unit it lies in, or null
   * @param names its name and its other names, in any script
   */
  public record Unit(String code, @Nullable String parent, Level level, List<String> names) {

    public Unit {
      names = List.copyOf(names);
    }
  }

  /** A candidate; {@code score} is at most 1. */
  public record Match(String code, double score) {}

  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingDouble(Match::score).reversed();

  private final Gazetteer gazetteer;

  private PlaceFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** A finder over all units that can be found. */
  public static PlaceFinder of(Collection<Unit> units) {
    return new PlaceFinder(new Gazetteer(units));
  }

  /** The units that match, best first, at most {@code limit}. */
  public List<Match> find(String typed, int limit) {
    return find(typed, "", limit);
  }

  /**
   * The units that match, best first, at most {@code limit}.
   *
   * @param near code of the unit where the person is thought to be, or empty: of units called
   *     alike, those of the same aimag or district come first
   */
  public List<Match> find(String typed, String near, int limit) {
    List<Match> matches =
        new Search(gazetteer, Query.of(typed), gazetteer.indexOf(near))
            .matches().stream()
                .filter(match -> match.score() >= LEAST)
                .sorted(
                    BEST_FIRST
                        .thenComparingInt(match -> rank(match.code()))
                        .thenComparing(Match::code))
                .toList();
    return matches.stream()
        .takeWhile(match -> match.score() >= matches.getFirst().score() - BEHIND)
        .limit(limit)
        .toList();
  }

  /** Whether the first match is good, and none of the others as good. */
  public static boolean isClear(List<Match> matches) {
    if (matches.size() < 2) {
      return !matches.isEmpty() && matches.getFirst().score() >= ALONE;
    }
    double best = matches.getFirst().score();
    return best >= GOOD && matches.get(1).score() <= best - AHEAD;
  }

  private int rank(String code) {
    return gazetteer.unit(gazetteer.indexOf(code)).level().rank();
  }
}
