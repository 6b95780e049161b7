package mn.sanal.admin.search;

import java.util.List;
import mn.sanal.i18n.mongolian.StopWords;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Turns typed words into a query over analyzed terms.
 *
 * <p>A word counts most in the very form that was typed, well by its stem in either script, and a
 * little when it is only like one. Of two words both must be there, of more one may be missing in
 * each four.
 */
final class TextQuery {

  private static final float EXACT = 1.5f;
  private static final float STEM = 3f;
  private static final float LOOSE = 0.3f;
  private static final int FORGIVES_ONE_IN = 4;

  private final QueryBuilder builder;

  TextQuery(Analyzer analyzer) {
    this.builder = new QueryBuilder(analyzer);
  }

  Query of(Typed typed) {
    if (typed.number().isPresent()) {
      return new TermQuery(new Term(Fields.NUMBER, typed.number().get().value()));
    }
    if (typed.isEmpty()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    List<Typed.Part> telling =
        typed.parts().stream()
            .filter(part -> part.phrase() || !StopWords.contains(part.text()))
            .toList();
    return words(telling.isEmpty() ? typed.parts() : telling);
  }

  private Query words(List<Typed.Part> parts) {
    var query = new BooleanQuery.Builder();
    int wanted = 0;
    for (Typed.Part part : parts) {
      Query one = part.phrase() ? phrase(part.text()) : word(part.text());
      if (one != null) {
        query.add(one, part.phrase() ? Occur.MUST : Occur.SHOULD);
        wanted += part.phrase() ? 0 : 1;
      }
    }
    query.setMinimumNumberShouldMatch(wanted - wanted / FORGIVES_ONE_IN);
    BooleanQuery whole = query.build();
    return whole.clauses().isEmpty() ? new MatchNoDocsQuery("no word to look for") : whole;
  }

  private @Nullable Query word(String text) {
    var query = new BooleanQuery.Builder();
    add(query, builder.createBooleanQuery(Fields.EXACT, text, Occur.MUST), EXACT);
    add(query, builder.createBooleanQuery(Fields.STEM, text, Occur.MUST), STEM);
    add(query, builder.createBooleanQuery(Fields.LOOSE, text, Occur.MUST), LOOSE);
    BooleanQuery whole = query.build();
    return whole.clauses().isEmpty() ? null : whole;
  }

  private @Nullable Query phrase(String text) {
    var query = new BooleanQuery.Builder();
    add(query, builder.createPhraseQuery(Fields.EXACT, text), EXACT);
    add(query, builder.createPhraseQuery(Fields.STEM, text), STEM);
    BooleanQuery whole = query.build();
    return whole.clauses().isEmpty() ? null : whole;
  }

  private static void add(BooleanQuery.Builder query, @Nullable Query part, float boost) {
    if (part != null) {
      query.add(new BoostQuery(part, boost), Occur.SHOULD);
    }
  }
}
