package mn.sanal.admin.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;

/** The last days' cases of many. */
final class Newest {

  private Newest() {}

  /** Those of the last days that have so many together; all, where there are not more. */
  static KnownCases of(KnownCases found, int least) {
    if (found.size() <= least) {
      return found;
    }
    long from = day(found, least);
    Map<LeafReaderContext, FixedBitSet> newest = new HashMap<>();
    for (LeafReaderContext segment : found.segments()) {
      newest.put(segment, since(from, found.in(segment), received(segment)));
    }
    return new KnownCases(newest);
  }

  /** Since when there are so many. */
  private static long day(KnownCases found, int least) {
    Map<Long, Integer> byDay = new HashMap<>();
    for (LeafReaderContext segment : found.segments()) {
      DayColumn days = received(segment);
      int[] byCode = Counts.count(found.in(segment), days);
      for (int code = 1; code < byCode.length; code++) {
        if (byCode[code] > 0) {
          byDay.merge(days.day(code), byCode[code], Integer::sum);
        }
      }
    }
    int sum = 0;
    for (long day : byDay.keySet().stream().sorted(Comparator.reverseOrder()).toList()) {
      sum += byDay.getOrDefault(day, 0);
      if (sum >= least) {
        return day;
      }
    }
    return Long.MIN_VALUE;
  }

  private static DayColumn received(LeafReaderContext segment) {
    return Columns.of(segment.reader()).received();
  }

  private static FixedBitSet since(long day, FixedBitSet found, DayColumn days) {
    int[] codes = days.codes();
    var newest = new FixedBitSet(found.length());
    long[] bits = found.getBits();
    for (int i = 0; i < bits.length; i++) {
      for (long left = bits[i]; left != 0; left &= left - 1) {
        int one = (i << 6) + Long.numberOfTrailingZeros(left);
        if (days.day(codes[one]) >= day) {
          newest.set(one);
        }
      }
    }
    return newest;
  }
}
