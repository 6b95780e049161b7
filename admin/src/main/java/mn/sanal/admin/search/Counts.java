package mn.sanal.admin.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mn.sanal.admin.search.Found.Dimension;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/**
 * How many cases each value of each dimension would show. One pass over the cases that the words
 * find does for all: a case that passes every limit counts in every dimension, one that fails a
 * single limit counts in that dimension alone, since there it could be asked for too.
 */
final class Counts {

  private final LocalDate today;
  private final Map<Dimension, Set<String>> limits;
  private final Map<Dimension, Map<String, Integer>> counts = new EnumMap<>(Dimension.class);
  private final Map<Object, FixedBitSet> passing = new HashMap<>();
  private int total;

  private Counts(Map<Dimension, Set<String>> limits, LocalDate today) {
    this.limits = limits;
    this.today = today;
    for (Dimension dimension : Dimension.values()) {
      counts.put(dimension, new HashMap<>());
    }
  }

  /**
   * Counts what a query finds.
   *
   * @param query words, conditions and days, all but the limits
   */
  static Counts of(
      IndexSearcher searcher, Query query, Map<Dimension, Set<String>> limits, LocalDate today)
      throws IOException {
    var counts = new Counts(limits, today);
    var matches = new Matches(searcher, query);
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      FixedBitSet found = matches.in(segment);
      Columns columns = Columns.of(segment.reader());
      FixedBitSet passing = limits.isEmpty() ? found : counts.limited(found, columns);
      counts.all(passing, columns);
      counts.passing.put(segment.id(), passing);
    }
    return counts;
  }

  /** The field that holds the values of a dimension. */
  static String field(Dimension dimension) {
    return switch (dimension) {
      case STATUS -> Fields.STATUS;
      case KIND -> Fields.KIND;
      case CATEGORY -> Fields.CATEGORY;
      case PLACE -> Fields.PLACE;
      case SECTOR -> Fields.SECTOR;
      case FACILITY -> Fields.FACILITY;
      case DUE -> Fields.DUE_ON;
      case AGE -> Fields.RECEIVED_ON;
    };
  }

  /** How many cases pass every limit. */
  int total() {
    return total;
  }

  /** The cases that pass every limit. */
  KnownCases passing() {
    return new KnownCases(passing);
  }

  Map<Dimension, Map<String, Integer>> byDimension() {
    return counts;
  }

  private void all(FixedBitSet found, Columns columns) {
    int size = found.cardinality();
    total += size;
    if (size == 0) {
      return;
    }
    boolean most = size > found.length() / 2;
    if (most) {
      // Fewer are left to be counted off from the totals.
      found.flip(0, found.length());
    }
    for (Column column : columns.all()) {
      int[] byCode = count(found, column);
      if (most) {
        int[] totals = column.totals();
        for (int code = 0; code < byCode.length; code++) {
          byCode[code] = totals[code] - byCode[code];
        }
      }
      add(column, byCode);
    }
    if (most) {
      found.flip(0, found.length());
    }
  }

  private static int[] count(FixedBitSet found, Column column) {
    int[] codes = column.codes();
    int[] byCode = new int[column.totals().length];
    long[] words = found.getBits();
    for (int i = 0; i < words.length; i++) {
      for (long word = words[i]; word != 0; word &= word - 1) {
        byCode[codes[(i << 6) + Long.numberOfTrailingZeros(word)]]++;
      }
    }
    return byCode;
  }

  /** Counts those that fail a single limit; returns those that pass all. */
  private FixedBitSet limited(FixedBitSet found, Columns columns) {
    List<Limit> tests = new ArrayList<>();
    limits.forEach((dimension, values) -> tests.add(limit(dimension, values, columns)));
    var whole = new FixedBitSet(found.length());
    long[] words = found.getBits();
    for (int i = 0; i < words.length; i++) {
      for (long word = words[i]; word != 0; word &= word - 1) {
        int one = (i << 6) + Long.numberOfTrailingZeros(word);
        Limit failed = null;
        int failures = 0;
        for (Limit test : tests) {
          if (!test.having[test.codes[one]]) {
            failed = test;
            failures++;
          }
        }
        if (failed == null) {
          whole.set(one);
        } else if (failures == 1) {
          failed.byCode[failed.codes[one]]++;
        }
      }
    }
    tests.forEach(
        test ->
            columns.of(test.dimension).add(test.dimension, test.byCode, today, of(test.dimension)));
    return whole;
  }

  private Limit limit(Dimension dimension, Set<String> values, Columns columns) {
    Column column = columns.of(dimension);
    return new Limit(dimension, column, column.having(dimension, values, today));
  }

  private void add(Column column, int[] byCode) {
    for (Dimension dimension : column.dimensions()) {
      column.add(dimension, byCode, today, of(dimension));
    }
  }

  private Map<String, Integer> of(Dimension dimension) {
    return counts.computeIfAbsent(dimension, _ -> new HashMap<>());
  }

  /** A limit in one segment. */
  private static final class Limit {

    final Dimension dimension;
    final int[] codes;

    /** Whether a code passes. */
    final boolean[] having;

    /** Cases that fail this limit alone. */
    final int[] byCode;

    Limit(Dimension dimension, Column column, boolean[] having) {
      this.dimension = dimension;
      this.codes = column.codes();
      this.having = having;
      this.byCode = new int[column.totals().length];
    }
  }
}
