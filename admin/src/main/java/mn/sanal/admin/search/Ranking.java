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
 * The best of what was found. First each word is weighed alone; only of the best few hundred is
 * asked which words stand together.
 */
final class Ranking {

  /** So many are looked at closer; nobody turns more pages than these fill. */
  static final int CLOSER = 200;

  /** With fewer than a page, what is near is shown too. */
  static final int ENOUGH = CaseQuery.PAGE;

  private final WholeQuery text;

  Ranking(WholeQuery text) {
    this.text = text;
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
    var weighed =
        new BooleanQuery.Builder().add(weight.get(), Occur.MUST).add(found, Occur.FILTER).build();
    return closer(searcher, reading, weighed, equals, most);
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
    Optional<Query> near = text.near(reading, found, searcher.getIndexReader());
    return near.isEmpty()
        ? List.of()
        : closer(searcher, reading, limits.on(near.get()), equals, most);
  }

  /** In a fixed order; the total is known, so what cannot be among the first is passed over. */
  static ScoreDoc[] first(IndexSearcher searcher, Query query, Sort order, int most)
      throws IOException {
    return searcher.search(query, new TopFieldCollectorManager(order, most, null, most)).scoreDocs;
  }

  private List<ScoreDoc> closer(
      IndexSearcher searcher, Reading reading, Query query, Sort equals, int most)
      throws IOException {
    List<SortField> byScore = new ArrayList<>(List.of(SortField.FIELD_SCORE));
    byScore.addAll(Arrays.asList(equals.getSort()));
    var sort = new Sort(byScore.toArray(SortField[]::new));
    ScoreDoc[] found = first(searcher, query, sort, Math.max(most, CLOSER));
    Map<Integer, Integer> before = new HashMap<>();
    for (ScoreDoc one : found) {
      before.put(one.doc, before.size());
      one.score = (Float) ((FieldDoc) one).fields[0];
    }
    ScoreDoc[] best = Arrays.copyOf(found, Math.min(found.length, CLOSER));
    var top = new TopDocs(new TotalHits(best.length, TotalHits.Relation.EQUAL_TO), best);
    List<ScoreDoc> ranked =
        new ArrayList<>(
            List.of(new Sum(text.together(reading)).rescore(searcher, top, best.length).scoreDocs));
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
