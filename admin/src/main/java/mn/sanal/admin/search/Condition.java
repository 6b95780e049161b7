package mn.sanal.admin.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A field that was typed and understood.
 *
 * @param not whether it excludes
 * @param values any of which may be meant: names of constants, codes, the beginning of a number
 * @param stems for each word of a facility's name in free words those any of which it has
 * @param days for a field of days
 * @param source as it was typed
 */
public record Condition(
    QueryField field,
    boolean not,
    Set<String> values,
    List<Set<String>> stems,
    @Nullable Days days,
    String source) {

  public Condition {
    values = Set.copyOf(values);
    stems = List.copyOf(stems);
  }

  static Condition ofValues(QueryField field, boolean not, Set<String> values, String source) {
    return new Condition(field, not, values, List.of(), null, source);
  }

  static Condition ofDays(QueryField field, boolean not, Days days, String source) {
    return new Condition(field, not, Set.of(), List.of(), days, source);
  }

  /** What it limits to, or excludes. */
  Query query() {
    Days span = days;
    if (span != null) {
      return span.query(field == QueryField.DUE ? Fields.DUE_ON : Fields.RECEIVED_ON);
    }
    List<Query> any = new ArrayList<>();
    if (field == QueryField.NUMBER) {
      values.forEach(value -> any.add(new PrefixQuery(new Term(Fields.NUMBER, value))));
    } else if (!values.isEmpty()) {
      // All schools of the country are more than a query of terms may hold.
      any.add(new TermInSetQuery(name(), values.stream().map(BytesRef::new).toList()));
    }
    if (!stems.isEmpty()) {
      var all = new BooleanQuery.Builder();
      stems.forEach(word -> all.add(stem(word), Occur.FILTER));
      any.add(all.build());
    }
    var query = new BooleanQuery.Builder();
    any.forEach(one -> query.add(one, Occur.SHOULD));
    return new ConstantScoreQuery(query.build());
  }

  private static Query stem(Set<String> word) {
    var any = new BooleanQuery.Builder();
    word.forEach(key -> any.add(new TermQuery(new Term(Fields.TYPED_FACILITY, key)), Occur.SHOULD));
    return any.build();
  }

  private String name() {
    return switch (field) {
      case STATUS -> Fields.STATUS;
      case KIND -> Fields.KIND;
      case CATEGORY -> Fields.CATEGORY;
      case SECTOR -> Fields.SECTOR;
      case CHANNEL -> Fields.CHANNEL;
      case ASSIGNEE -> Fields.ASSIGNEE;
      case PLACE -> Fields.PLACE;
      case FACILITY -> Fields.FACILITY;
      case NUMBER -> Fields.NUMBER;
      case RECEIVED, DUE -> throw new IllegalStateException("a field of days has no values");
    };
  }
}
