package mn.sanal.admin.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;
import mn.sanal.admin.search.CaseQuery.Age;
import mn.sanal.admin.search.CaseQuery.Due;
import mn.sanal.admin.search.Found.Dimension;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** Counts the values of one dimension among the cases that were found. */
final class Counts {

  private Counts() {}

  static Map<String, Integer> of(Dimension dimension, FacetsCollector found, LocalDate today)
      throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (MatchingDocs segment : found.getMatchingDocs()) {
      switch (dimension) {
        case STATUS, KIND, CATEGORY, PLACE, SECTOR, FACILITY ->
            terms(field(dimension), segment, counts);
        case DUE -> days(Fields.DUE_ON, segment, day -> Due.of(day, today), counts);
        case AGE -> days(Fields.RECEIVED_ON, segment, day -> Age.of(day, today), counts);
      }
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

  static int total(FacetsCollector found) {
    return found.getMatchingDocs().stream().mapToInt(MatchingDocs::totalHits).sum();
  }

  private static void terms(String field, MatchingDocs segment, Map<String, Integer> counts)
      throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(segment.context().reader(), field);
    int[] byOrdinal = new int[(int) values.getValueCount()];
    DocIdSetIterator cases = segment.bits().iterator();
    for (int doc = cases.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = cases.nextDoc()) {
      if (values.advanceExact(doc)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          byOrdinal[(int) values.nextOrd()]++;
        }
      }
    }
    for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
      if (byOrdinal[ordinal] > 0) {
        counts.merge(values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Integer::sum);
      }
    }
  }

  private static void days(
      String field, MatchingDocs segment, LongFunction<Enum<?>> bucket, Map<String, Integer> counts)
      throws IOException {
    SortedNumericDocValues values = DocValues.getSortedNumeric(segment.context().reader(), field);
    DocIdSetIterator cases = segment.bits().iterator();
    for (int doc = cases.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = cases.nextDoc()) {
      if (values.advanceExact(doc)) {
        counts.merge(bucket.apply(values.nextValue()).name(), 1, Integer::sum);
      }
    }
  }
}
