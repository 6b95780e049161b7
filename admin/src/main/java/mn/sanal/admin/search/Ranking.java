package mn.sanal.admin.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;

/** Looks closer at the best of what was found. */
final class Ranking {

  /** So many are looked at; nobody turns more pages than these fill. */
  static final int CLOSER = 200;

  /** With fewer than a page, what is near is shown too. */
  static final int ENOUGH = CaseQuery.PAGE;

  private Ranking() {}

  /**
   * The same, the first {@value #CLOSER} of them in the order of another query, which finds all of
   * them. Of equals the one that was first stays so.
   */
  static List<ScoreDoc> closer(IndexSearcher searcher, Query order, ScoreDoc... found)
      throws IOException {
    ScoreDoc[] best = Arrays.copyOf(found, Math.min(found.length, CLOSER));
    Map<Integer, Integer> before = new HashMap<>();
    for (int i = 0; i < best.length; i++) {
      before.put(best[i].doc, i);
    }
    var top = new TopDocs(new TotalHits(best.length, TotalHits.Relation.EQUAL_TO), best);
    List<ScoreDoc> ranked =
        new ArrayList<>(List.of(new Second(order).rescore(searcher, top, best.length).scoreDocs));
    ranked.sort(
        Comparator.comparingDouble((ScoreDoc one) -> -one.score)
            .thenComparing(one -> before.getOrDefault(one.doc, 0)));
    ranked.addAll(Arrays.asList(found).subList(best.length, found.length));
    return ranked;
  }

  /** The second score alone; the first is another measure of the same. */
  private static final class Second extends QueryRescorer {

    Second(Query query) {
      super(query);
    }

    @Override
    protected float combine(float first, boolean matches, float second) {
      return matches ? second : 0;
    }
  }
}
