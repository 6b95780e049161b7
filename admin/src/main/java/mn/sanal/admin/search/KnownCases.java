package mn.sanal.admin.search;

import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Cases that are known to be found, so that they need not be looked for again. */
final class KnownCases extends Query {

  private final Map<LeafReaderContext, FixedBitSet> bySegment;

  /** Of one segment, and none of others. */
  KnownCases(LeafReaderContext segment, FixedBitSet found) {
    this(Map.of(segment, found));
  }

  /** Of all segments of one reader. */
  KnownCases(Map<LeafReaderContext, FixedBitSet> bySegment) {
    this.bySegment = bySegment;
  }

  /** Those of a segment; not to be changed. */
  FixedBitSet in(LeafReaderContext segment) {
    FixedBitSet found = bySegment.get(segment);
    return found == null ? new FixedBitSet(segment.reader().maxDoc()) : found;
  }

  Set<LeafReaderContext> segments() {
    return bySegment.keySet();
  }

  /** How many they are. */
  int size() {
    return bySegment.values().stream().mapToInt(FixedBitSet::cardinality).sum();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {

      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) {
        FixedBitSet found = in(segment);
        int size = found.cardinality();
        return size == 0
            ? null
            : ConstantScoreScorerSupplier.fromIterator(
                new BitSetIterator(found, size), score(), mode, segment.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext segment) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "known cases";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
