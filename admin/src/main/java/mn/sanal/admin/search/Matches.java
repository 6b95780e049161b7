package mn.sanal.admin.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which cases a query finds, segment by segment, without weighing them.
 *
 * <p>The cases of a word are read in blocks into a set of bits, and words are combined sixty-four
 * cases at a time; Lucene's own way, one case after another, costs several times as much where
 * words are common. Where words must stand together, their places are read in what that has left;
 * what is no matter of words (days) is left to Lucene, which then looks only there.
 */
final class Matches {

  private final IndexSearcher searcher;
  private final Query query;

  Matches(IndexSearcher searcher, Query query) throws IOException {
    this.searcher = searcher;
    this.query = searcher.rewrite(new ConstantScoreQuery(query));
  }

  /** Those of all segments. */
  KnownCases all() throws IOException {
    Map<LeafReaderContext, FixedBitSet> found = new HashMap<>();
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      found.put(segment, in(segment));
    }
    return new KnownCases(found);
  }

  /** Those of a segment that are not deleted. */
  FixedBitSet in(LeafReaderContext segment) throws IOException {
    FixedBitSet found = new Segment(segment).of(query);
    Bits live = segment.reader().getLiveDocs();
    if (live != null) {
      live.applyMask(found, 0);
    }
    return found;
  }

  /** Whether a query asks for nothing but which words a case has. */
  private static boolean ofWords(Query query) {
    return switch (query) {
      case TermQuery _, SynonymQuery _, MatchAllDocsQuery _, KnownCases _ -> true;
      case BoostQuery boosted -> ofWords(boosted.getQuery());
      case ConstantScoreQuery constant -> ofWords(constant.getQuery());
      case DisjunctionMaxQuery any -> any.getDisjuncts().stream().allMatch(Matches::ofWords);
      case BooleanQuery all -> all.clauses().stream().allMatch(clause -> ofWords(clause.query()));
      default -> false;
    };
  }

  private static List<Query> clauses(BooleanQuery query, boolean ofWords, Occur... occurs) {
    List<Query> clauses = new ArrayList<>();
    for (Occur occur : occurs) {
      query.getClauses(occur).stream()
          .filter(clause -> ofWords(clause) == ofWords)
          .forEach(clauses::add);
    }
    return clauses;
  }

  /** Takes the phrases out. */
  private static List<InARow> phrases(List<Query> queries) {
    List<InARow> phrases = queries.stream().filter(InARow::is).map(InARow::of).toList();
    queries.removeIf(InARow::is);
    return phrases;
  }

  /** The same question to one segment. */
  private final class Segment {

    private final LeafReaderContext segment;
    private final int size;

    Segment(LeafReaderContext segment) {
      this.segment = segment;
      this.size = segment.reader().maxDoc();
    }

    FixedBitSet of(Query query) throws IOException {
      return switch (query) {
        case TermQuery term -> having(List.of(term.getTerm()));
        case SynonymQuery terms -> having(terms.getTerms());
        case BoostQuery boosted -> of(boosted.getQuery());
        case ConstantScoreQuery constant -> of(constant.getQuery());
        case DisjunctionMaxQuery any -> atLeast(1, any.getDisjuncts());
        case BooleanQuery all -> combined(all);
        case MatchAllDocsQuery _ -> everything();
        case KnownCases known -> known.in(segment).clone();
        default -> InARow.is(query) ? together(InARow.of(query)) : byLucene(query);
      };
    }

    private FixedBitSet together(InARow phrase) throws IOException {
      FixedBitSet found = having(phrase);
      phrase.keep(segment.reader(), found);
      return found;
    }

    /** What has all words of a phrase, together or apart. */
    private FixedBitSet having(InARow phrase) throws IOException {
      FixedBitSet found = everything();
      for (InARow.Word word : phrase.words()) {
        found.and(having(word.readings()));
      }
      return found;
    }

    private FixedBitSet everything() {
      var all = new FixedBitSet(size);
      all.set(0, size);
      return all;
    }

    private FixedBitSet having(List<Term> any) throws IOException {
      var found = new FixedBitSet(size);
      PostingsEnum reused = null;
      for (Term term : any) {
        Terms terms = segment.reader().terms(term.field());
        TermsEnum words = terms == null ? null : terms.iterator();
        if (words != null && words.seekExact(term.bytes())) {
          reused = words.postings(reused, PostingsEnum.NONE);
          if (reused.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            reused.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, found, 0);
          }
        }
      }
      return found;
    }

    private FixedBitSet combined(BooleanQuery query) throws IOException {
      List<Query> required = clauses(query, true, Occur.MUST, Occur.FILTER);
      Collection<Query> optional = query.getClauses(Occur.SHOULD);
      List<Query> other = clauses(query, false, Occur.MUST, Occur.FILTER);
      int least = query.getMinimumNumberShouldMatch();
      if (least == 0 && required.isEmpty() && other.isEmpty()) {
        least = 1;
      }
      List<InARow> phrases = phrases(other);
      FixedBitSet found = required.isEmpty() ? everything() : atLeast(required.size(), required);
      for (InARow phrase : phrases) {
        found.and(having(phrase));
      }
      if (least > 0) {
        found.and(atLeast(least, optional));
      }
      for (Query not : clauses(query, true, Occur.MUST_NOT)) {
        found.andNot(of(not));
      }
      for (InARow phrase : phrases) {
        phrase.keep(segment.reader(), found);
      }
      List<Query> excluded = clauses(query, false, Occur.MUST_NOT);
      for (InARow phrase : phrases(excluded)) {
        FixedBitSet not = having(phrase);
        not.and(found);
        phrase.keep(segment.reader(), not);
        found.andNot(not);
      }
      if (other.isEmpty() && excluded.isEmpty()) {
        return found;
      }
      var rest = new BooleanQuery.Builder().add(new KnownCases(segment, found), Occur.FILTER);
      other.forEach(one -> rest.add(one, Occur.FILTER));
      excluded.forEach(one -> rest.add(one, Occur.MUST_NOT));
      return byLucene(rest.build());
    }

    private FixedBitSet atLeast(int least, Collection<Query> queries) throws IOException {
      List<FixedBitSet> sets = new ArrayList<>();
      for (Query one : queries) {
        FixedBitSet set = of(one);
        if (least == queries.size() && set.scanIsEmpty()) {
          return set;
        }
        sets.add(set);
      }
      return AtLeast.of(least, sets, size);
    }

    private FixedBitSet byLucene(Query query) throws IOException {
      var found = new FixedBitSet(size);
      Scorer scorer =
          searcher
              .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
              .scorer(segment);
      if (scorer != null) {
        DocIdSetIterator cases = scorer.iterator();
        cases.nextDoc();
        cases.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, found, 0);
      }
      return found;
    }
  }
}
