package mn.sanal.admin.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** What comes near a word: a word that is nearly spelt so, and what else people call the same. */
final class NearQuery {

  private static final float SIMILAR = 0.5f;
  private static final float INSTEAD = 1f;

  /** A shorter key with one letter changed is like too many others. */
  private static final int SHORTEST = 4;

  private static final int LONGEST = 16;

  /** Of a word typed in Latin letters, which may stand for several. */
  private static final int MOST_KEYS = 3;

  /** Somebody who misspells more words than these is not helped, and each costs time. */
  private static final int MOST_SLIPS = 3;

  private static final int SIMILAR_KEYS = 30;

  /** A word that so many texts have, and one in a thousand more, is no slip. */
  private static final int RARE = 10;

  private static final int RARE_ONE_IN = 1000;

  private final QueryBuilder builder;
  private final Thesaurus thesaurus;

  NearQuery(QueryBuilder builder, boolean withThesaurus) {
    this.builder = builder;
    this.thesaurus =
        withThesaurus ? Thesaurus.read(word -> terms(Fields.STEM, word)) : Thesaurus.none();
  }

  /**
   * What comes near some words, which stand in the order of the words themselves.
   *
   * @param byWord for each word what comes near it, or near it and its neighbours together
   * @param weight what that weighs
   */
  record Near(List<Query> byWord, Query weight) {}

  Near of(List<Typed.Part> parts, IndexSearcher searcher) throws IOException {
    List<BooleanQuery.Builder> byWord = new ArrayList<>();
    parts.forEach(_ -> byWord.add(new BooleanQuery.Builder()));
    var weight = new BooleanQuery.Builder();
    addSimilar(parts, byWord, weight, searcher);
    addInstead(parts, byWord, weight);
    return new Near(byWord.stream().map(NearQuery::orNothing).toList(), orNothing(weight));
  }

  private void addSimilar(
      List<Typed.Part> parts,
      List<BooleanQuery.Builder> byWord,
      BooleanQuery.Builder weight,
      IndexSearcher searcher)
      throws IOException {
    int added = 0;
    for (int i = 0; i < parts.size() && added < MOST_SLIPS; i++) {
      Query similar =
          parts.get(i).phrase() ? null : similar(parts.get(i).text(), searcher.getIndexReader());
      if (similar != null) {
        // Words are looked for once, however often what is found is asked for.
        Query words = searcher.rewrite(similar);
        byWord.get(i).add(words, Occur.SHOULD);
        weight.add(new BoostQuery(words, SIMILAR), Occur.SHOULD);
        added++;
      }
    }
  }

  /** For each word, and for words that mean one thing together, what else people call it. */
  private void addInstead(
      List<Typed.Part> parts, List<BooleanQuery.Builder> byWord, BooleanQuery.Builder weight) {
    for (int count = 1; count <= Thesaurus.MOST_WORDS; count++) {
      for (int from = 0; from + count <= parts.size(); from++) {
        List<Typed.Part> some = parts.subList(from, from + count);
        List<Query> others = some.stream().anyMatch(Typed.Part::phrase) ? List.of() : instead(some);
        if (!others.isEmpty()) {
          var any = new DisjunctionMaxQuery(others, 0);
          byWord.subList(from, from + count).forEach(one -> one.add(any, Occur.SHOULD));
          weight.add(new BoostQuery(any, INSTEAD), Occur.SHOULD);
        }
      }
    }
  }

  private List<Query> instead(List<Typed.Part> words) {
    List<Query> others = new ArrayList<>();
    for (String other : thesaurus.insteadOf(words.stream().map(Typed.Part::text).toList())) {
      Query one = builder.createPhraseQuery(Fields.STEM, other);
      if (one != null) {
        others.add(one);
      }
    }
    return others;
  }

  /**
   * Words with a letter more, less or another, or two of them changed over, for a word that hardly
   * any text has in any spelling.
   */
  private @Nullable Query similar(String text, IndexReader index) throws IOException {
    List<Term> keys = new ArrayList<>();
    int known = 0;
    for (Term key : terms(Fields.LOOSE, text)) {
      known = Math.max(known, index.docFreq(key));
      long letters = key.text().codePoints().filter(Character::isLetter).count();
      if (letters >= SHORTEST && letters <= LONGEST) {
        keys.add(key);
      }
    }
    return keys.isEmpty() || known > RARE + index.numDocs() / RARE_ONE_IN
        ? null
        : new DisjunctionMaxQuery(
            keys.stream()
                .limit(MOST_KEYS)
                .map(key -> (Query) new FuzzyQuery(key, 1, 1, SIMILAR_KEYS, true))
                .toList(),
            0);
  }

  private Set<Term> terms(String field, String text) {
    Set<Term> terms = new LinkedHashSet<>();
    Query query = builder.createBooleanQuery(field, text);
    if (query != null) {
      query.visit(QueryVisitor.termCollector(terms));
    }
    return terms;
  }

  private static Query orNothing(BooleanQuery.Builder query) {
    BooleanQuery built = query.build();
    return built.clauses().isEmpty() ? new MatchNoDocsQuery("nothing is near") : built;
  }
}
