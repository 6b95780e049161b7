package mn.sanal.admin.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mn.sanal.i18n.mongolian.StopWords;
import mn.sanal.i18n.mongolian.WordKeys;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Finds cases that tell much the same, by the words of a text that tell it from others. */
final class Alike {

  private static final int TELLING = 20;
  private static final int LONGEST = 4_000;

  /** Words that more than every so manieth case holds tell nothing, */
  private static final int COMMON = 5;

  /** though not those that only so many hold. */
  private static final int FEW = 5;

  /** So much of what the words of the text weigh must be shared, and at least so many of them. */
  private static final double SHARED = 0.3;

  private static final int LEAST_SHARED = 2;

  /** What a word weighs that no other case holds: it may be rare, or a slip. */
  private static final double ALONE = Math.log(1 + COMMON);

  private final Analyzer analyzer;

  Alike(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * A word by the stems that it may be a form of, and how rare it is.
   *
   * @param alone whether no other case holds it
   */
  private record Telling(List<String> stems, double weight, boolean alone) {}

  /** The most alike first, those alone that share enough with this text. */
  List<ScoreDoc> to(long id, String text, int limit, IndexSearcher searcher) throws IOException {
    List<Telling> all = telling(text, searcher.getIndexReader());
    List<Telling> telling =
        all.stream()
            .filter(word -> !word.alone())
            .sorted(Comparator.comparingDouble(Telling::weight).reversed())
            .limit(TELLING)
            .toList();
    double whole =
        Stream.concat(telling.stream(), all.stream().filter(Telling::alone))
            .mapToDouble(Telling::weight)
            .sum();
    return Arrays.stream(searcher.search(query(id, telling), limit).scoreDocs)
        .filter(found -> found.score >= SHARED * whole)
        .toList();
  }

  private static Query query(long id, List<Telling> telling) {
    var query = new BooleanQuery.Builder();
    for (Telling word : telling) {
      var any = new BooleanQuery.Builder();
      word.stems()
          .forEach(stem -> any.add(new TermQuery(new Term(Fields.STEM, stem)), Occur.SHOULD));
      query.add(
          new BoostQuery(new ConstantScoreQuery(any.build()), (float) word.weight()), Occur.SHOULD);
    }
    query.add(new TermQuery(CaseDocument.key(id)), Occur.MUST_NOT);
    query.setMinimumNumberShouldMatch(LEAST_SHARED);
    return query.build();
  }

  /** The words that not so many cases hold. */
  private List<Telling> telling(String text, IndexReader reader) throws IOException {
    int cases = reader.numDocs();
    List<Telling> telling = new ArrayList<>();
    for (List<String> stems : words(text)) {
      int holding = 1;
      for (String stem : stems) {
        holding = Math.max(holding, reader.docFreq(new Term(Fields.STEM, stem)));
      }
      if (holding <= Math.max(FEW, cases / COMMON)) {
        boolean alone = holding < 2;
        telling.add(
            new Telling(stems, alone ? ALONE : Math.log(1 + cases / (double) holding), alone));
      }
    }
    return telling;
  }

  /** Each word that says something once, by its stems. */
  private Set<List<String>> words(String text) throws IOException {
    Set<List<String>> words = new LinkedHashSet<>();
    String read = text.substring(0, Math.min(text.length(), LONGEST));
    try (TokenStream tokens = analyzer.tokenStream(Fields.EXACT, read)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        List<String> stems = StopWords.contains(term) ? List.of() : WordKeys.of(term);
        if (!stems.isEmpty()) {
          words.add(stems);
        }
      }
      tokens.end();
    }
    return words;
  }
}
