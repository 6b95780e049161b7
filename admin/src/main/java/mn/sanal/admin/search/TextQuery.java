package mn.sanal.admin.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mn.sanal.i18n.mongolian.StopWords;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Turns typed words into queries over analyzed terms.
 *
 * <p>A word counts most by its stem in either script, a little more in the very form that was
 * typed, and less when it is only like one. Of three words all must be there, of more one may be
 * missing in each four. The weights stand on a plateau: half or double of any changes little, on
 * either half of the queries of {@code docs/mongolian-search.md}.
 */
final class TextQuery {

  private static final float EXACT = 0.5f;
  private static final float STEM = 3f;
  private static final float LOOSE = 1f;
  private static final float TOGETHER = 0.7f;
  private static final int FORGIVES_ONE_IN = 4;

  /** One word may stand between two that belong together. */
  private static final int APART = 1;

  private static final Pattern SIGNS_AROUND =
      Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  private final QueryBuilder builder;
  private final NearQuery near;

  TextQuery(Analyzer analyzer) {
    this(analyzer, true);
  }

  TextQuery(Analyzer analyzer, boolean withThesaurus) {
    this.builder = new QueryBuilder(analyzer);
    this.near = new NearQuery(builder, withThesaurus);
  }

  /** What has the words, without weighing it. */
  Query of(Typed typed) {
    Optional<Query> whole = whole(typed);
    if (whole.isPresent()) {
      return whole.get();
    }
    var query = new BooleanQuery.Builder();
    int words = 0;
    for (Typed.Part part : telling(typed)) {
      // Whoever has the very form that was typed has its stem too.
      Query one = part.phrase() ? phrase(part) : word(part.text());
      if (one != null) {
        query.add(one, part.phrase() ? Occur.MUST : Occur.SHOULD);
        words += part.phrase() ? 0 : 1;
      }
    }
    query.setMinimumNumberShouldMatch(words - words / FORGIVES_ONE_IN);
    return orNothing(query);
  }

  /** What the stems of the words weigh, each alone, those of phrases too. */
  Query weight(Typed typed) {
    var query = new BooleanQuery.Builder();
    addStems(query, telling(typed));
    return whole(typed).orElseGet(() -> orNothing(query));
  }

  /**
   * What is added to that for the very form that was typed, for words that are only like one, and
   * for words that stand together as they were typed. It costs too much to be asked of more than
   * the best few hundred.
   */
  Query closer(Typed typed) {
    List<Typed.Part> parts = telling(typed);
    var query = new BooleanQuery.Builder();
    for (int i = 0; i < parts.size(); i++) {
      String text = parts.get(i).text();
      if (parts.get(i).phrase()) {
        add(query, builder.createBooleanQuery(Fields.EXACT, text), EXACT);
        add(query, builder.createPhraseQuery(Fields.EXACT, text), EXACT);
        add(query, phrase(parts.get(i)), STEM);
      } else {
        add(query, builder.createBooleanQuery(Fields.EXACT, text, Occur.MUST), EXACT);
        add(query, builder.createBooleanQuery(Fields.LOOSE, text, Occur.MUST), LOOSE);
        if (i + 1 < parts.size() && !parts.get(i + 1).phrase()) {
          String pair = text + " " + parts.get(i + 1).text();
          add(query, builder.createPhraseQuery(Fields.STEM, pair, APART), TOGETHER);
        }
      }
    }
    return orNothing(query);
  }

  /** The phrases that must be there, whatever else is near. */
  List<Query> phrases(Typed typed) {
    return typed.parts().stream()
        .filter(Typed.Part::phrase)
        .flatMap(part -> Stream.ofNullable(phrase(part)))
        .toList();
  }

  /**
   * What has some of the words, or something near them.
   *
   * @param words by word (those of phrases apart), what has it or something near it
   * @param weight what all that weighs
   */
  record Near(List<Query> words, Query weight) {}

  Near near(Typed typed, IndexSearcher searcher) throws IOException {
    List<Typed.Part> parts = telling(typed);
    NearQuery.Near others = near.of(parts, searcher);
    var weight = new BooleanQuery.Builder();
    addStems(weight, parts);
    weight.add(others.weight(), Occur.SHOULD);
    List<Query> words = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Query word = parts.get(i).phrase() ? null : word(parts.get(i).text());
      if (word != null) {
        words.add(either(word, others.byWord().get(i)));
      }
    }
    if (!words.isEmpty() && words.size() < parts.size()) {
      // Phrases must be there anyway, and are enough.
      words.add(MatchAllDocsQuery.INSTANCE);
    }
    return new Near(words, orNothing(weight));
  }

  /** What is no matter of words. */
  private static Optional<Query> whole(Typed typed) {
    if (typed.number().isPresent()) {
      return Optional.of(new TermQuery(new Term(Fields.NUMBER, typed.number().get().value())));
    }
    return typed.isEmpty() ? Optional.of(MatchAllDocsQuery.INSTANCE) : Optional.empty();
  }

  /** Less the words that say nothing, unless there are no others. */
  private static List<Typed.Part> telling(Typed typed) {
    List<Typed.Part> telling =
        typed.parts().stream().filter(part -> part.phrase() || !isStopWord(part.text())).toList();
    return telling.isEmpty() ? typed.parts() : telling;
  }

  private static boolean isStopWord(String word) {
    return StopWords.contains(SIGNS_AROUND.matcher(word).replaceAll(""));
  }

  private void addStems(BooleanQuery.Builder query, List<Typed.Part> parts) {
    for (Typed.Part part : parts) {
      Occur each = part.phrase() ? Occur.SHOULD : Occur.MUST;
      add(query, builder.createBooleanQuery(Fields.STEM, part.text(), each), STEM);
    }
  }

  private @Nullable Query word(String text) {
    var query = new BooleanQuery.Builder();
    add(query, builder.createBooleanQuery(Fields.STEM, text, Occur.MUST), 1);
    add(query, builder.createBooleanQuery(Fields.LOOSE, text, Occur.MUST), 1);
    BooleanQuery whole = query.build();
    return whole.clauses().isEmpty() ? null : whole;
  }

  private @Nullable Query phrase(Typed.Part part) {
    return builder.createPhraseQuery(Fields.STEM, part.text());
  }

  private static Query either(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }

  private static Query orNothing(BooleanQuery.Builder query) {
    BooleanQuery built = query.build();
    return built.clauses().isEmpty() ? new MatchNoDocsQuery("no word to look for") : built;
  }

  private static void add(BooleanQuery.Builder query, @Nullable Query part, float boost) {
    if (part != null) {
      query.add(new BoostQuery(part, boost), Occur.SHOULD);
    }
  }
}
