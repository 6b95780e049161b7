package mn.sanal.admin.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/** Which cases a query finds, segment by segment, without weighing them. */
final class Matches {

  private final Weight weight;

  Matches(IndexSearcher searcher, Query query) throws IOException {
    Query unweighed = searcher.rewrite(new ConstantScoreQuery(query));
    weight = searcher.createWeight(unweighed, ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  /** Those of a segment that are not deleted. */
  FixedBitSet in(LeafReaderContext segment) throws IOException {
    var found = new FixedBitSet(segment.reader().maxDoc());
    BulkScorer scorer = weight.bulkScorer(segment);
    if (scorer != null) {
      scorer.score(
          new Marks(found), segment.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
    }
    return found;
  }

  private record Marks(FixedBitSet found) implements LeafCollector {

    @Override
    public void setScorer(Scorable scorer) {
      // Nothing is weighed.
    }

    @Override
    public void collect(int doc) {
      found.set(doc);
    }

    @Override
    public void collectRange(int from, int until) {
      found.set(from, until);
    }

    @Override
    public void collect(DocIdStream stream) throws IOException {
      stream.forEach(found::set);
    }
  }
}
