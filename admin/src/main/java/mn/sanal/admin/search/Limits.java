package mn.sanal.admin.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  static Limits of(CaseQuery query) {
    Map<Dimension, Query> limits = new EnumMap<>(Dimension.class);
    put(limits, Dimension.STATUS, terms(Fields.STATUS, names(query.statuses())));
    put(limits, Dimension.KIND, terms(Fields.KIND, names(query.kinds())));
    put(limits, Dimension.CATEGORY, terms(Fields.CATEGORY, query.categories()));
    put(limits, Dimension.PLACE, terms(Fields.PLACE, query.places()));
    put(
        limits,
        Dimension.DUE,
        query.due().stream().map(due -> within(due, query.today())).toList());
    return new Limits(limits, receipt(query));
  }

  /** The query with all limits but that of one dimension, whose counts are asked for. */
  Query on(Query text, Dimension... except) {
    var whole = new BooleanQuery.Builder().add(text, Occur.MUST);
    byDimension.forEach(
        (dimension, limit) -> {
          if (!List.of(except).contains(dimension)) {
            whole.add(limit, Occur.FILTER);
          }
        });
    always.forEach(limit -> whole.add(limit, Occur.FILTER));
    return whole.build();
  }

  /** Which bucket a due day falls into. */
  static Due bucket(long dueDay, LocalDate today) {
    long left = dueDay - today.toEpochDay();
    return left < 0 ? Due.LATE : left <= Due.SOON_DAYS ? Due.SOON : Due.LATER;
  }

  private static Query within(Due due, LocalDate today) {
    long now = today.toEpochDay();
    return switch (due) {
      case LATE -> LongField.newRangeQuery(Fields.DUE_ON, 0, now - 1);
      case SOON -> LongField.newRangeQuery(Fields.DUE_ON, now, now + Due.SOON_DAYS);
      case LATER -> LongField.newRangeQuery(Fields.DUE_ON, now + Due.SOON_DAYS + 1, Long.MAX_VALUE);
    };
  }

  private static List<Query> receipt(CaseQuery query) {
    LocalDate from = query.from();
    LocalDate until = query.until();
    if (from == null && until == null) {
      return List.of();
    }
    return List.of(
        LongField.newRangeQuery(
            Fields.RECEIVED_ON,
            from == null ? Long.MIN_VALUE : from.toEpochDay(),
            until == null ? Long.MAX_VALUE : until.toEpochDay()));
  }

  private static List<Query> terms(String field, Collection<String> values) {
    List<Query> queries = new ArrayList<>();
    values.forEach(value -> queries.add(new TermQuery(new Term(field, value))));
    return queries;
  }

  private static List<String> names(Set<? extends Enum<?>> values) {
    return values.stream().<String>map(Enum::name).toList();
  }

  private static void put(Map<Dimension, Query> limits, Dimension dimension, List<Query> anyOf) {
    if (!anyOf.isEmpty()) {
      var any = new BooleanQuery.Builder();
      anyOf.forEach(query -> any.add(query, Occur.SHOULD));
      limits.put(dimension, new ConstantScoreQuery(any.build()));
    }
  }
}
