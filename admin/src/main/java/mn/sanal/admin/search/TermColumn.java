package mn.sanal.admin.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mn.sanal.admin.search.Found.Dimension;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/** A code for each combination of values that a case of the segment has. */
final class TermColumn implements Column {

  private final List<Dimension> dimensions;
  private final int[] codes;
  private final int[] totals;

  /** By dimension, in its order, the values of the segment. */
  private final String[][] names;

  /** By dimension and code which of them it stands for. */
  private final int[][][] values;

  private TermColumn(
      List<Dimension> dimensions, int[] codes, int[] totals, String[][] names, int[][][] values) {
    this.dimensions = dimensions;
    this.codes = codes;
    this.totals = totals;
    this.names = names;
    this.values = values;
  }

  static TermColumn read(List<Dimension> dimensions, LeafReader segment) throws IOException {
    int width = dimensions.size();
    SortedSetDocValues[] terms = new SortedSetDocValues[width];
    String[][] names = new String[width][];
    for (int d = 0; d < width; d++) {
      terms[d] = DocValues.getSortedSet(segment, Counts.field(dimensions.get(d)));
      names[d] = new String[(int) terms[d].getValueCount()];
      for (int i = 0; i < names[d].length; i++) {
        names[d][i] = terms[d].lookupOrd(i).utf8ToString();
      }
    }
    int[] codes = new int[segment.maxDoc()];
    List<int[][]> found = new ArrayList<>();
    Map<Long, Integer> known = new HashMap<>();
    int[][] ordinals = new int[width][];
    for (int i = 0; i < codes.length; i++) {
      long key = 0;
      for (int d = 0; d < width; d++) {
        ordinals[d] = ordinals(terms[d], i);
        // Of a place and those above it the last says all.
        int last = ordinals[d].length == 0 ? 0 : ordinals[d][ordinals[d].length - 1] + 1;
        key = key * (names[d].length + 1L) + last;
      }
      Integer code = known.get(key);
      if (code == null) {
        code = found.size();
        known.put(key, code);
        found.add(ordinals.clone());
      }
      codes[i] = code;
    }
    int[] totals = new int[found.size()];
    for (int code : codes) {
      totals[code]++;
    }
    return new TermColumn(dimensions, codes, totals, names, byDimension(found, width));
  }

  private static int[] ordinals(SortedSetDocValues terms, int doc) throws IOException {
    if (!terms.advanceExact(doc)) {
      return new int[0];
    }
    int[] ordinals = new int[terms.docValueCount()];
    for (int i = 0; i < ordinals.length; i++) {
      ordinals[i] = (int) terms.nextOrd();
    }
    return ordinals;
  }

  private static int[][][] byDimension(List<int[][]> found, int width) {
    int[][][] values = new int[width][found.size()][];
    for (int code = 0; code < found.size(); code++) {
      for (int d = 0; d < width; d++) {
        values[d][code] = found.get(code)[d];
      }
    }
    return values;
  }

  @Override
  public List<Dimension> dimensions() {
    return dimensions;
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
  public void add(Dimension dimension, int[] byCode, LocalDate today, Map<String, Integer> counts) {
    int d = dimensions.indexOf(dimension);
    int[] byValue = new int[names[d].length];
    for (int code = 0; code < byCode.length; code++) {
      for (int value : values[d][code]) {
        byValue[value] += byCode[code];
      }
    }
    for (int value = 0; value < byValue.length; value++) {
      if (byValue[value] > 0) {
        counts.merge(names[d][value], byValue[value], Integer::sum);
      }
    }
  }
}
