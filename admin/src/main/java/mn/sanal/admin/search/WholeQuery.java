package mn.sanal.admin.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** All that was typed as one query: words by {@link TextQuery}, and what limits them. */
final class WholeQuery {

  private static final float NUMBER = 100;

  /** About as much as a rare word. */
  private static final float UNFINISHED = 10;

  private final TextQuery text;
  private final QueryBuilder builder;

  WholeQuery(TextQuery text, Analyzer analyzer) {
    this.text = text;
    this.builder = new QueryBuilder(analyzer);
  }

  /** What has all of it, without weighing it. */
  Query of(Reading reading) {
    Typed words = reading.words();
    Query found = text.of(words);
    var whole = new BooleanQuery.Builder();
    whole.add(numberEnding(words).map(number -> either(found, number)).orElse(found), Occur.MUST);
    limit(whole, reading);
    return whole.build();
  }

  /**
   * What the cases that {@link #of} finds weigh; empty when nothing was typed that makes one weigh
   * more than another.
   */
  Optional<Query> weight(Reading reading) {
    Typed words = reading.words();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Query weight = text.weight(words);
    return Optional.of(numberEnding(words).map(number -> either(weight, number)).orElse(weight));
  }

  /** What is added to the weight of the best. */
  Query closer(Reading reading) {
    return text.closer(reading.words());
  }

  /**
   * What has not all of the words, but something near them.
   *
   * @param words by word, what has it or something near it
   * @param weight what all that weighs
   * @param limit what a case must have besides
   */
  record Near(List<Query> words, Query weight, Query limit) {}

  /** Empty when there are no words that something could be near. */
  Optional<Near> near(Reading reading, IndexSearcher searcher) throws IOException {
    Typed words = reading.words();
    if (words.number().isPresent()) {
      return Optional.empty();
    }
    TextQuery.Near near = text.near(words, searcher);
    if (near.words().isEmpty()) {
      return Optional.empty();
    }
    var limit = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    text.phrases(words).forEach(phrase -> limit.add(phrase, Occur.FILTER));
    limit(limit, reading);
    Optional<Query> start = unfinished(words, searcher.getIndexReader());
    if (start.isEmpty()) {
      return Optional.of(new Near(near.words(), near.weight(), limit.build()));
    }
    List<Query> any = new ArrayList<>(near.words());
    any.add(start.get());
    Query weight = either(near.weight(), new BoostQuery(start.get(), UNFINISHED));
    return Optional.of(new Near(any, weight, limit.build()));
  }

  /** A last word that no text has may be one that is still being typed. */
  private static Optional<Query> unfinished(Typed words, IndexReader index) throws IOException {
    Typed.Term last = words.terms().getLast();
    boolean unfinished =
        last.kind() == Typed.Kind.WORD
            && !last.not()
            && last.text().codePointCount(0, last.text().length()) >= WordStarts.SHORT
            && !new SharedWords(index).isKnown(last.text());
    return unfinished ? Optional.of(start(last.text())) : Optional.empty();
  }

  private void limit(BooleanQuery.Builder whole, Reading reading) {
    for (Typed.Term term : reading.words().terms()) {
      if (term.kind() == Typed.Kind.START) {
        whole.add(start(term.text()), term.not() ? Occur.MUST_NOT : Occur.FILTER);
      } else if (term.not()) {
        Query excluded = excluded(term);
        if (excluded != null) {
          whole.add(excluded, Occur.MUST_NOT);
        }
      }
    }
    for (Condition condition : reading.conditions()) {
      whole.add(condition.query(), condition.not() ? Occur.MUST_NOT : Occur.FILTER);
    }
  }

  /** A word alone that looks like the end of a number may be one, or a word. */
  private static Optional<Query> numberEnding(Typed words) {
    Optional<String> ending =
        words.terms().size() == 1 && !words.isEmpty()
            ? CaseNumbers.onlyEnding(words.terms().getFirst().text())
            : Optional.empty();
    return ending.map(
        number ->
            new BoostQuery(
                new ConstantScoreQuery(new TermQuery(new Term(Fields.NUMBER, number))), NUMBER));
  }

  private static Query either(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }

  /**
   * Words that begin so. Up to {@value WordStarts#SHORT} letters are one term of the index; longer
   * ones share few words.
   */
  private static Query start(String typed) {
    var any = new BooleanQuery.Builder();
    for (String spelling : WordStarts.spellings(typed)) {
      var term = new Term(Fields.STARTS, spelling);
      boolean isTerm = spelling.codePointCount(0, spelling.length()) <= WordStarts.SHORT;
      any.add(isTerm ? new TermQuery(term) : new PrefixQuery(term), Occur.SHOULD);
    }
    return new ConstantScoreQuery(any.build());
  }

  private @Nullable Query excluded(Typed.Term term) {
    List<Query> any = new ArrayList<>();
    for (String field : List.of(Fields.EXACT, Fields.STEM)) {
      Query query =
          term.kind() == Typed.Kind.PHRASE
              ? builder.createPhraseQuery(field, term.text())
              : builder.createBooleanQuery(field, term.text(), Occur.MUST);
      if (query != null) {
        any.add(query);
      }
    }
    var excluded = new BooleanQuery.Builder();
    any.forEach(query -> excluded.add(query, Occur.SHOULD));
    return any.isEmpty() ? null : excluded.build();
  }
}
