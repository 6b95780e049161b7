package mn.sanal.admin.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mn.sanal.admin.search.CaseQuery.Age;
import mn.sanal.admin.search.CaseQuery.Due;
import mn.sanal.admin.search.Found.Dimension;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The limits of a query, one for each dimension that has any, and that of the days of receipt. */
record Limits(Map<Dimension, Query> byDimension, List<Query> always) {

  static final Limits NONE = new Limits(Map.of(), List.of());

  static Limits of(CaseQuery query) {
    Map<Dimension, Query> limits = new EnumMap<>(Dimension.class);
    query
        .limits()
        .forEach(
            (dimension, values) -> limits.put(dimension, anyOf(dimension, values, query.today())));
    return new Limits(limits, receipt(query));
  }

  /** The query with all limits. */
  Query on(Query text) {
    var whole = new BooleanQuery.Builder().add(always(text), Occur.MUST);
    byDimension.values().forEach(limit -> whole.add(limit, Occur.FILTER));
    return whole.build();
  }

  /** The query with the limits of days alone, which no dimension counts. */
  Query always(Query text) {
    if (always.isEmpty()) {
      return text;
    }
    var whole = new BooleanQuery.Builder().add(text, Occur.MUST);
    always.forEach(limit -> whole.add(limit, Occur.FILTER));
    return whole.build();
  }

  private static Query anyOf(Dimension dimension, Set<String> values, LocalDate today) {
    var any = new BooleanQuery.Builder();
    switch (dimension) {
      case STATUS, KIND, CATEGORY, PLACE, SECTOR, FACILITY, CHANNEL, ASSIGNEE -> {
        String field = Counts.field(dimension);
        values.forEach(value -> any.add(new TermQuery(new Term(field, value)), Occur.SHOULD));
      }
      case DUE ->
          CaseQuery.known(Due.class, values)
              .forEach(due -> any.add(within(due, today), Occur.SHOULD));
      case AGE ->
          CaseQuery.known(Age.class, values)
              .forEach(age -> any.add(within(age, today), Occur.SHOULD));
    }
    return new ConstantScoreQuery(any.build());
  }

  private static Query within(Due due, LocalDate today) {
    long now = today.toEpochDay();
    return switch (due) {
      case LATE -> LongField.newRangeQuery(Fields.DUE_ON, 0, now - 1);
      case SOON -> LongField.newRangeQuery(Fields.DUE_ON, now, now + Due.SOON_DAYS);
      case LATER -> LongField.newRangeQuery(Fields.DUE_ON, now + Due.SOON_DAYS + 1, Long.MAX_VALUE);
    };
  }

  private static Query within(Age age, LocalDate today) {
    long now = today.toEpochDay();
    // Received tomorrow, by a clock that is ahead, is new too.
    long last = age == Age.WEEK ? Long.MAX_VALUE : now - age.fromDays;
    return LongField.newRangeQuery(Fields.RECEIVED_ON, now - age.toDays, last);
  }

  private static List<Query> receipt(CaseQuery query) {
    var days = new Days(query.from(), query.until());
    return days.first() == null && days.last() == null
        ? List.of()
        : List.of(days.query(Fields.RECEIVED_ON));
  }
}
