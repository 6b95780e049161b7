package mn.sanal.admin.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import mn.sanal.admin.search.Found.Dimension;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/**
 * How many cases each value of each dimension would show: among what the words find and what passes
 * the limits of all <em>other</em> dimensions, since there one more value could be asked for too.
 */
final class Counts {

  private final LocalDate today;
  private final Map<Dimension, Map<String, Integer>> counts = new EnumMap<>(Dimension.class);
  private final Map<LeafReaderContext, FixedBitSet> passing = new HashMap<>();
  private int total;

  private Counts(LocalDate today) {
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
      IndexSearcher searcher, Query query, Map<Dimension, Query> limits, LocalDate today)
      throws IOException {
    var counts = new Counts(today);
    var found = new Matches(searcher, query);
    Map<Dimension, Matches> passing = new EnumMap<>(Dimension.class);
    for (Map.Entry<Dimension, Query> limit : limits.entrySet()) {
      passing.put(limit.getKey(), new Matches(searcher, limit.getValue()));
    }
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      Map<Dimension, FixedBitSet> each = new EnumMap<>(Dimension.class);
      for (Map.Entry<Dimension, Matches> limit : passing.entrySet()) {
        each.put(limit.getKey(), limit.getValue().in(segment));
      }
      counts.add(segment, found.in(segment), each);
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
      case CHANNEL -> Fields.CHANNEL;
      case ASSIGNEE -> Fields.ASSIGNEE;
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

  private void add(
      LeafReaderContext segment, FixedBitSet found, Map<Dimension, FixedBitSet> passing) {
    Columns columns = Columns.of(segment.reader());
    for (Dimension limited : passing.keySet()) {
      var others = found.clone();
      passing.forEach(
          (dimension, cases) -> {
            if (dimension != limited) {
              others.and(cases);
            }
          });
      Column column = columns.of(limited);
      column.add(limited, count(others, column), today, of(limited));
    }
    passing.values().forEach(found::and);
    this.passing.put(segment, found);
    total += found.cardinality();
    for (Column column : columns.all()) {
      if (!passing.keySet().containsAll(column.dimensions())) {
        int[] byCode = count(found, column);
        for (Dimension dimension : column.dimensions()) {
          if (!passing.containsKey(dimension)) {
            column.add(dimension, byCode, today, of(dimension));
          }
        }
      }
    }
  }

  private Map<String, Integer> of(Dimension dimension) {
    return counts.computeIfAbsent(dimension, _ -> new HashMap<>());
  }

  /** How many of the cases have each code. Where most are meant, the others are counted off. */
  static int[] count(FixedBitSet cases, Column column) {
    int[] byCode = new int[column.totals().length];
    int size = cases.cardinality();
    if (size <= cases.length() / 2) {
      count(cases.getBits(), column.codes(), byCode);
      return byCode;
    }
    FixedBitSet others = cases.clone();
    others.flip(0, others.length());
    count(others.getBits(), column.codes(), byCode);
    int[] totals = column.totals();
    for (int code = 0; code < byCode.length; code++) {
      byCode[code] = totals[code] - byCode[code];
    }
    return byCode;
  }

  private static void count(long[] cases, int[] codes, int[] byCode) {
    for (int i = 0; i < cases.length; i++) {
      for (long word = cases[i]; word != 0; word &= word - 1) {
        byCode[codes[(i << 6) + Long.numberOfTrailingZeros(word)]]++;
      }
    }
  }
}
