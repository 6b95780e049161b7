package mn.sanal.admin.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;

/**
 * The best of what was found. First the stem of each word is weighed alone; only of the best is
 * asked which have the very form that was typed, and which words stand together.
 */
final class Ranking {

  /** So many are looked at closer; nobody turns more pages than these fill. */
  static final int CLOSER = 100;

  /** With fewer than a page, what is near is shown too. */
  static final int ENOUGH = CaseQuery.PAGE;

  /** Of more cases than these that have the words not all are weighed; nobody reads so far. */
  private static final int MOST = 5_000;

  /** Of those that are near. */
  private static final int MOST_NEAR = 1_000;

  /** What is near has as many of the words as so many have. */
  private static final int MANY = 100;

  private final WholeQuery text;
  private final Choice choice;

  Ranking(WholeQuery text, Choice choice) {
    this.text = text;
    this.choice = choice;
  }

  /** Which cases are weighed, where there are too many. */
  interface Choice {

    /** About so many at most. */
    KnownCases of(KnownCases found, int most);
  }

  /**
   * The best by their words, at most so many.
   *
   * @param found what has all of the words
   * @param equals the order of those that weigh the same
   */
  List<ScoreDoc> best(
      IndexSearcher searcher, Reading reading, KnownCases found, Sort equals, int most)
      throws IOException {
    Optional<Query> weight = text.weight(reading);
    if (weight.isEmpty()) {
      return List.of(first(searcher, found, equals, most));
    }
    return closer(searcher, reading, weight.get(), choice.of(found, MOST), equals, most);
  }

  /**
   * The best of what has not all of the words but something near, at most so many.
   *
   * @param limits what the cases must pass besides
   */
  List<ScoreDoc> near(
      IndexSearcher searcher,
      Reading reading,
      KnownCases found,
      Limits limits,
      Sort equals,
      int most)
      throws IOException {
    Optional<WholeQuery.Near> near = text.near(reading, searcher);
    if (near.isEmpty()) {
      return List.of();
    }
    var rest =
        new BooleanQuery.Builder()
            .add(limits.on(near.get().limit()), Occur.FILTER)
            .add(found, Occur.MUST_NOT)
            .build();
    KnownCases nearest = nearest(searcher, near.get().words(), new Matches(searcher, rest).all());
    return closer(
        searcher, reading, near.get().weight(), choice.of(nearest, MOST_NEAR), equals, most);
  }

  /**
   * What has the most of the words, or something near them: so many of these that some are many.
   */
  private static KnownCases nearest(IndexSearcher searcher, List<Query> words, KnownCases among)
      throws IOException {
    List<Query> each = new ArrayList<>();
    for (Query word : words) {
      each.add(new Matches(searcher, word).all());
    }
    for (int least = each.size(); ; least--) {
      var having = new BooleanQuery.Builder().add(among, Occur.FILTER);
      each.forEach(word -> having.add(word, Occur.SHOULD));
      having.setMinimumNumberShouldMatch(least);
      KnownCases nearest = new Matches(searcher, having.build()).all();
      if (least == 1 || nearest.size() >= MANY) {
        return nearest;
      }
    }
  }

  /** In a fixed order; the total is known, so what cannot be among the first is passed over. */
  static ScoreDoc[] first(IndexSearcher searcher, Query query, Sort order, int most)
      throws IOException {
    return searcher.search(query, new TopFieldCollectorManager(order, most, null, most)).scoreDocs;
  }

  private List<ScoreDoc> closer(
      IndexSearcher searcher,
      Reading reading,
      Query weight,
      KnownCases cases,
      Sort equals,
      int most)
      throws IOException {
    List<SortField> byScore = new ArrayList<>(List.of(SortField.FIELD_SCORE));
    byScore.addAll(Arrays.asList(equals.getSort()));
    var sort = new Sort(byScore.toArray(SortField[]::new));
    var weighed =
        new BooleanQuery.Builder().add(weight, Occur.SHOULD).add(cases, Occur.FILTER).build();
    ScoreDoc[] found = first(searcher, weighed, sort, Math.max(most, CLOSER));
    Map<Integer, Integer> before = new HashMap<>();
    for (ScoreDoc one : found) {
      before.put(one.doc, before.size());
      one.score = (Float) ((FieldDoc) one).fields[0];
    }
    ScoreDoc[] best = Arrays.copyOf(found, Math.min(found.length, CLOSER));
    var top = new TopDocs(new TotalHits(best.length, TotalHits.Relation.EQUAL_TO), best);
    List<ScoreDoc> ranked =
        new ArrayList<>(
            List.of(new Sum(text.closer(reading)).rescore(searcher, top, best.length).scoreDocs));
    ranked.sort(
        Comparator.comparingDouble((ScoreDoc one) -> -one.score)
            .thenComparing(one -> before.getOrDefault(one.doc, 0)));
    ranked.addAll(Arrays.asList(found).subList(best.length, found.length));
    return ranked.subList(0, Math.min(ranked.size(), most));
  }

  /** What the words weigh alone, and what is added where they stand together. */
  private static final class Sum extends QueryRescorer {

    Sum(Query together) {
      super(together);
    }

    @Override
    protected float combine(float alone, boolean matches, float together) {
      return matches ? alone + together : alone;
    }
  }
}
