package mn.sanal.i18n.place;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How well units explain a text: each word should be like a name of the unit, or of one that it
 * lies in. Of all ways to share the words among them the best counts.
 */
final class Scores {

  /** Only from here on a name needs no other beside it to be believed. */
  private static final double SURE = 0.9;

  /** The likeness of a name that is written as it should be, or nearly. */
  private static final double EXACT = 0.955;

  /** How much less a word weighs that nothing explains, once two names are sure. */
  private static final int AROUND_NAMES = 3;

  /** Paths in the tree are shorter: bagh, soum, aimag. */
  private static final int DEEPEST = 4;

  private final Gazetteer gazetteer;
  private final Query query;
  private final Map<Integer, List<Hit>> hits;

  Scores(Gazetteer gazetteer, Query query, Map<Integer, List<Hit>> hits) {
    this.gazetteer = gazetteer;
    this.query = query;
    this.hits = hits;
  }

  /** The words explained so far. */
  private record Way(
      int used, double value, double kinds, int sure, boolean parentNamed, boolean anyNamed) {

    static final Way NONE = new Way(0, 0, 0, 0, false, false);

    Way and(Hit hit, double worth, double kind, int depth) {
      return new Way(
          used | hit.words(),
          value + worth,
          kinds + kind,
          sure + (hit.likeness() >= SURE && !(hit.number() && depth == 0) ? 1 : 0),
          parentNamed || depth == 1,
          anyNamed || depth > 0);
    }
  }

  /** From 0 to a little over 1. */
  double of(int unit) {
    double best = 0;
    for (Hit own : hits.getOrDefault(unit, List.of())) {
      Way way = Way.NONE.and(own, value(own), beside(unit, own), 0);
      best = Math.max(best, climb(unit, own, unit, 0, way));
    }
    return best;
  }

  private double climb(int unit, Hit own, int above, int depth, Way way) {
    if (above == Gazetteer.NOWHERE || depth == DEEPEST) {
      return score(unit, own, way);
    }
    int next = gazetteer.parent(above);
    double best = climb(unit, own, next, depth + 1, way);
    for (Hit hit : hits.getOrDefault(above, List.of())) {
      if ((hit.words() & way.used) == 0 && (depth > 0 || hit.mayJoin(own))) {
        double kind = Math.min(0, beside(above, hit) / 2);
        Way longer = way.and(hit, value(hit), kind, depth);
        best = Math.max(best, climb(unit, own, next, depth + 1, longer));
      }
    }
    return best;
  }

  private double score(int unit, Hit own, Way way) {
    int used = weight(way.used);
    if (used == 0 || (own.use() == Name.Use.CENTRE && !way.anyNamed)) {
      return 0;
    }
    double unexplained = (double) query.total() - used;
    if (way.anyNamed && way.sure >= 2) {
      unexplained /= AROUND_NAMES;
    }
    double score = way.value / (used + unexplained) + way.kinds;
    return gazetteer.unit(unit).level().rank() == 2 ? score - small(own, way) : score;
  }

  /**
   * What a bagh or khoroo loses where its soum or district is not named: most are called by
   * everyday words, and a number says little.
   */
  private static double small(Hit own, Way way) {
    if (way.parentNamed) {
      return 0;
    }
    if (way.anyNamed) {
      return 0.05;
    }
    return own.number() ? 0.3 : own.likeness() >= EXACT ? 0.15 : 1;
  }

  private double beside(int unit, Hit hit) {
    @Nullable KindWord kind = query.kindBeside(hit.from(), hit.to());
    return kind == null
        ? hit.use() == Name.Use.TOWN ? -0.04 : 0
        : kind.beside(gazetteer.unit(unit).level(), hit.use());
  }

  private double value(Hit hit) {
    return hit.likeness() * query.weight(hit.from(), hit.to());
  }

  private int weight(int words) {
    int sum = 0;
    for (int i = 0; i < query.tokens().size(); i++) {
      if ((words & (1 << i)) != 0) {
        sum += query.weight(i, i + 1);
      }
    }
    return sum;
  }
}
