package mn.sanal.admin.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mn.sanal.admin.search.Found.Dimension;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * By what the cases of one segment of the index are counted, in memory, twenty-four bytes a case. A
 * segment never changes, so this is read once for it; which of its cases were deleted since, each
 * search knows.
 */
final class Columns {

  private static final Map<IndexReader.CacheKey, Columns> BY_SEGMENT = new ConcurrentHashMap<>();

  /** Dimensions with few values share a column: a case is then counted once for all of them. */
  private static final List<List<Dimension>> SHARED =
      List.of(
          List.of(Dimension.STATUS, Dimension.KIND, Dimension.CATEGORY, Dimension.SECTOR),
          List.of(Dimension.CHANNEL, Dimension.ASSIGNEE),
          List.of(Dimension.PLACE),
          List.of(Dimension.FACILITY),
          List.of(Dimension.DUE),
          List.of(Dimension.AGE));

  private final List<Column> columns;
  private final Map<Dimension, Column> byDimension = new EnumMap<>(Dimension.class);

  private Columns(List<Column> columns) {
    this.columns = columns;
    columns.forEach(
        column -> column.dimensions().forEach(dimension -> byDimension.put(dimension, column)));
  }

  /** Those of a segment, read when they are first asked for. */
  static Columns of(LeafReader segment) {
    IndexReader.CacheHelper life = segment.getCoreCacheHelper();
    return BY_SEGMENT.computeIfAbsent(
        life.getKey(),
        key -> {
          life.addClosedListener(BY_SEGMENT::remove);
          return read(segment);
        });
  }

  /** How many segments are held, for tests. */
  static int held() {
    return BY_SEGMENT.size();
  }

  private static Columns read(LeafReader segment) {
    try {
      Column[] read = new Column[SHARED.size()];
      for (int i = 0; i < read.length; i++) {
        List<Dimension> dimensions = SHARED.get(i);
        String field = Counts.field(dimensions.getFirst());
        read[i] =
            switch (dimensions.getFirst()) {
              case DUE, AGE ->
                  DayColumn.read(
                      dimensions.getFirst(),
                      DocValues.getSortedNumeric(segment, field),
                      segment.maxDoc());
              default -> TermColumn.read(dimensions, segment);
            };
      }
      return new Columns(List.of(read));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Column> all() {
    return columns;
  }

  Column of(Dimension dimension) {
    Column column = byDimension.get(dimension);
    if (column == null) {
      throw new IllegalStateException("no column for " + dimension);
    }
    return column;
  }

  /** The days of receipt. */
  DayColumn received() {
    return (DayColumn) of(Dimension.AGE);
  }
}
