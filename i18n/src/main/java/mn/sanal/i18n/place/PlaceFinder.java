package mn.sanal.i18n.place;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds units by typed text. Every word typed should be explained by the unit's own name or by that
 * of a unit it lies in: «Увс Давст», {@code songino 20 horoo}.
 */
public final class PlaceFinder {

  /** A candidate that explains less of what was typed is none. */
  private static final double LEAST = 0.5;

  /** The part of the score that hangs on how much of the unit's own name was typed. */
  private static final double OWN_NAME = 0.3;

  /** What a typed word for the kind of unit adds (хороо, сум). */
  private static final double SAME_KIND = 0.02;

  /** Paths in the tree are shorter: bagh, soum, aimag. */
  private static final int DEEPEST = 6;

  /**
   * An administrative unit.
   *
   * @param parent code of the unit it lies in, or null
   * @param rank its level, 0 the largest; of two that match alike the larger comes first
   * @param names its name and its other names, in any script
   */
  public record Unit(String code, @Nullable String parent, int rank, List<String> names) {

    public Unit {
      names = List.copyOf(names);
    }
  }

  /** A candidate; {@code score} is at most 1. */
  public record Match(String code, double score) {}

  private record Known(Unit unit, List<PlaceName> names) {}

  private final Map<String, Known> known = new HashMap<>();
  private final Vocabulary vocabulary = new Vocabulary();
  private final Map<PlaceWord, Set<String>> byWord = new HashMap<>();

  private PlaceFinder(Collection<Unit> units) {
    for (Unit unit : units) {
      List<PlaceName> names =
          unit.names().stream()
              .flatMap(name -> variants(name, vocabulary::word))
              .filter(name -> !name.words().isEmpty())
              .toList();
      known.put(unit.code(), new Known(unit, names));
      for (PlaceName name : names) {
        vocabulary.add(name);
        name.words().forEach(w -> byWord.computeIfAbsent(w, _ -> new HashSet<>()).add(unit.code()));
      }
    }
  }

  private static Stream<PlaceName> variants(String name, Function<String, PlaceWord> analyzed) {
    return PlaceName.of(name, analyzed).variants(analyzed).stream();
  }

  /** A finder over all units that can be found. */
  public static PlaceFinder of(Collection<Unit> units) {
    return new PlaceFinder(units);
  }

  /** The units that match, best first, at most {@code limit}. */
  public List<Match> find(String typed, int limit) {
    Map<String, Double> scores = new HashMap<>();
    variants(typed, PlaceWord::of)
        .filter(query -> !query.words().isEmpty())
        .forEach(query -> score(query, scores));
    return scores.entrySet().stream()
        .map(entry -> new Match(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingDouble(Match::score)
                .reversed()
                .thenComparingInt(match -> rank(match.code()))
                .thenComparing(Match::code))
        .limit(limit)
        .toList();
  }

  private void score(PlaceName query, Map<String, Double> scores) {
    var search = new Search(query);
    Set<String> candidates = new HashSet<>();
    search.explained.keySet().forEach(w -> candidates.addAll(byWord.getOrDefault(w, Set.of())));
    for (String code : candidates) {
      Known place = known.get(code);
      double score = place == null ? 0 : search.score(place);
      if (score >= LEAST) {
        scores.merge(code, score, Math::max);
      }
    }
  }

  private int rank(String code) {
    Known place = known.get(code);
    return place == null ? Integer.MAX_VALUE : place.unit.rank();
  }

  /** One spelling of what was typed, held against all units. */
  private final class Search {

    private final PlaceName query;
    private final int weight;
    private final Map<PlaceWord, double[]> explained;
    private final double[] nothing;
    private final Map<String, double[]> byUnit = new HashMap<>();

    Search(PlaceName query) {
      this.query = query;
      this.explained = vocabulary.explain(query.words());
      this.nothing = new double[query.words().size()];
      this.weight = query.words().stream().mapToInt(PlaceWord::weight).sum();
    }

    double score(Known place) {
      double best = 0;
      for (PlaceName name : place.names) {
        best = Math.max(best, score(place, name));
      }
      return best;
    }

    private double score(Known place, PlaceName name) {
      double[] own = new double[query.words().size()];
      double typedOfName = 0;
      double wholeName = 0;
      for (PlaceWord word : name.words()) {
        double[] likes = likes(word);
        typedOfName += word.weight() * raise(own, likes);
        wholeName += word.weight();
      }
      if (typedOfName == 0) {
        return 0;
      }
      raise(own, ofAncestors(place.unit));
      double sum = 0;
      for (int i = 0; i < own.length; i++) {
        sum += own[i] * query.words().get(i).weight();
      }
      double score = sum / weight * (1 - OWN_NAME + OWN_NAME * typedOfName / wholeName);
      boolean sameKind =
          query.kinds().stream().anyMatch(kind -> name.kinds().stream().anyMatch(kind::sameAs));
      return Math.min(1, sameKind ? score + SAME_KIND : score);
    }

    /** Raises each value to the other's, and returns the largest of those. */
    private double raise(double[] values, double[] others) {
      double largest = 0;
      for (int i = 0; i < values.length; i++) {
        values[i] = Math.max(values[i], others[i]);
        largest = Math.max(largest, others[i]);
      }
      return largest;
    }

    private double[] likes(PlaceWord nameWord) {
      return explained.getOrDefault(nameWord, nothing);
    }

    private double[] ofAncestors(Unit unit) {
      double[] likes = new double[query.words().size()];
      String parent = unit.parent();
      for (int depth = 0; parent != null && depth < DEEPEST; depth++) {
        Known above = known.get(parent);
        if (above == null) {
          break;
        }
        raise(likes, ofUnit(above));
        parent = above.unit.parent();
      }
      return likes;
    }

    private double[] ofUnit(Known place) {
      return byUnit.computeIfAbsent(
          place.unit.code(),
          _ -> {
            double[] likes = new double[query.words().size()];
            for (PlaceName name : place.names) {
              name.words().forEach(word -> raise(likes, likes(word)));
            }
            return likes;
          });
    }
  }
}
