package mn.sanal.admin.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mn.sanal.admin.search.CaseQuery.Age;
import mn.sanal.admin.search.CaseQuery.Due;
import mn.sanal.admin.search.Found.Dimension;
import org.apache.lucene.index.SortedNumericDocValues;
import org.jspecify.annotations.Nullable;

/** A day for each case; what it means depends on the day of the question. */
final class DayColumn implements Column {

  private final Dimension dimension;

  /** 0 where there is none, else days since the one before {@link #first}. */
  private final int[] codes;

  private final int[] totals;
  private final long first;

  private DayColumn(Dimension dimension, int[] codes, int[] totals, long first) {
    this.dimension = dimension;
    this.codes = codes;
    this.totals = totals;
    this.first = first;
  }

  static DayColumn read(Dimension dimension, SortedNumericDocValues values, int cases)
      throws IOException {
    long[] days = new long[cases];
    boolean[] known = new boolean[cases];
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int i = 0; i < cases; i++) {
      if (values.advanceExact(i)) {
        known[i] = true;
        days[i] = values.nextValue();
        first = Math.min(first, days[i]);
        last = Math.max(last, days[i]);
      }
    }
    int[] codes = new int[cases];
    int[] totals = new int[last < first ? 1 : Math.toIntExact(last - first + 2)];
    for (int i = 0; i < cases; i++) {
      codes[i] = known[i] ? (int) (days[i] - first + 1) : 0;
      totals[codes[i]]++;
    }
    return new DayColumn(dimension, codes, totals, first);
  }

  @Override
  public List<Dimension> dimensions() {
    return List.of(dimension);
  }

  @Override
  public int[] codes() {
    return codes;
  }

  @Override
  public int[] totals() {
    return totals;
  }

  @Override
  public void add(Dimension asked, int[] byCode, LocalDate today, Map<String, Integer> counts) {
    Enum<?> bucket = null;
    int sum = 0;
    for (int code = 1; code < byCode.length; code++) {
      if (byCode[code] > 0) {
        Enum<?> of = bucket(code, today);
        if (of != bucket) {
          add(bucket, sum, counts);
          bucket = of;
          sum = 0;
        }
        sum += byCode[code];
      }
    }
    add(bucket, sum, counts);
  }

  private static void add(@Nullable Enum<?> bucket, int sum, Map<String, Integer> counts) {
    if (bucket != null) {
      counts.merge(bucket.name(), sum, Integer::sum);
    }
  }

  /** The day that a code other than 0 stands for, counted from 1970. */
  long day(int code) {
    return first + code - 1;
  }

  private Enum<?> bucket(int code, LocalDate today) {
    long day = day(code);
    return dimension == Dimension.DUE ? Due.of(day, today) : Age.of(day, today);
  }
}
