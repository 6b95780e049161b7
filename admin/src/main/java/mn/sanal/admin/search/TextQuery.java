package mn.sanal.admin.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mn.sanal.i18n.mongolian.StopWords;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
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
  private static final float SIMILAR = 0.5f;
  private static final float TOGETHER = 0.7f;
  private static final float INSTEAD = 1f;
  private static final int FORGIVES_ONE_IN = 4;

  /** One word may stand between two that belong together. */
  private static final int APART = 1;

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

  private static final Pattern SIGNS_AROUND =
      Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  private final QueryBuilder builder;
  private final Thesaurus thesaurus;

  TextQuery(Analyzer analyzer) {
    this(analyzer, true);
  }

  TextQuery(Analyzer analyzer, boolean withThesaurus) {
    this.builder = new QueryBuilder(analyzer);
    this.thesaurus = withThesaurus ? Thesaurus.read(this::stems) : Thesaurus.none();
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

  /** What the words weigh, each alone, those of phrases too; matches whatever has any of them. */
  Query weight(Typed typed) {
    var query = new BooleanQuery.Builder();
    addWords(query, telling(typed));
    return whole(typed).orElseGet(() -> orNothing(query));
  }

  /**
   * What is added to the weight of words that stand together as they were typed. It costs too much
   * to be asked of more than the best few hundred.
   */
  Query together(Typed typed) {
    List<Typed.Part> parts = telling(typed);
    var query = new BooleanQuery.Builder();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).phrase()) {
        add(query, builder.createPhraseQuery(Fields.EXACT, parts.get(i).text()), EXACT);
        add(query, phrase(parts.get(i)), STEM);
      } else if (i + 1 < parts.size() && !parts.get(i + 1).phrase()) {
        String pair = parts.get(i).text() + " " + parts.get(i + 1).text();
        add(query, builder.createPhraseQuery(Fields.STEM, pair, APART), TOGETHER);
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

  /** The weight of the words, of what is nearly spelt so, and of what stands for them. */
  Query near(Typed typed, IndexReader index) throws IOException {
    List<Typed.Part> parts = telling(typed);
    var query = new BooleanQuery.Builder();
    addWords(query, parts);
    addSimilar(query, parts, index);
    addInstead(query, parts);
    return orNothing(query);
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

  private void addWords(BooleanQuery.Builder query, List<Typed.Part> parts) {
    for (Typed.Part part : parts) {
      Occur each = part.phrase() ? Occur.SHOULD : Occur.MUST;
      add(query, builder.createBooleanQuery(Fields.EXACT, part.text(), each), EXACT);
      add(query, builder.createBooleanQuery(Fields.STEM, part.text(), each), STEM);
      if (!part.phrase()) {
        add(query, builder.createBooleanQuery(Fields.LOOSE, part.text(), each), LOOSE);
      }
    }
  }

  private void addSimilar(BooleanQuery.Builder query, List<Typed.Part> parts, IndexReader index)
      throws IOException {
    int added = 0;
    for (int i = 0; i < parts.size() && added < MOST_SLIPS; i++) {
      Query similar = parts.get(i).phrase() ? null : similar(parts.get(i).text(), index);
      add(query, similar, SIMILAR);
      added += similar == null ? 0 : 1;
    }
  }

  /** For each word, and for words that mean one thing together, what else people call it. */
  private void addInstead(BooleanQuery.Builder query, List<Typed.Part> parts) {
    for (int count = 1; count <= Thesaurus.MOST_WORDS; count++) {
      for (int from = 0; from + count <= parts.size(); from++) {
        List<Typed.Part> some = parts.subList(from, from + count);
        if (some.stream().noneMatch(Typed.Part::phrase)) {
          List<Query> others = new ArrayList<>();
          for (String other : thesaurus.insteadOf(some.stream().map(Typed.Part::text).toList())) {
            Query one = builder.createPhraseQuery(Fields.STEM, other);
            if (one != null) {
              others.add(one);
            }
          }
          add(query, others.isEmpty() ? null : new DisjunctionMaxQuery(others, 0), INSTEAD);
        }
      }
    }
  }

  private @Nullable Query word(String text) {
    var query = new BooleanQuery.Builder();
    add(query, builder.createBooleanQuery(Fields.STEM, text, Occur.MUST), 1);
    add(query, builder.createBooleanQuery(Fields.LOOSE, text, Occur.MUST), 1);
    BooleanQuery whole = query.build();
    return whole.clauses().isEmpty() ? null : whole;
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

  private @Nullable Query phrase(Typed.Part part) {
    return builder.createPhraseQuery(Fields.STEM, part.text());
  }

  private Set<Term> stems(String word) {
    return terms(Fields.STEM, word);
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
    return built.clauses().isEmpty() ? new MatchNoDocsQuery("no word to look for") : built;
  }

  private static void add(BooleanQuery.Builder query, @Nullable Query part, float boost) {
    if (part != null) {
      query.add(new BoostQuery(part, boost), Occur.SHOULD);
    }
  }
}
