package mn.sanal.admin.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** Words that more than every so manieth case holds tell nothing. */
  private static final int COMMON = 5;

  /** Below so many cases no word is common. */
  private static final int FEW = 50;

  /** So much of what the telling words weigh must be shared, and at least so many of them. */
  private static final double SHARED = 0.3;

  private static final int LEAST_SHARED = 2;

  private final Analyzer analyzer;

  Alike(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  private record Telling(String stem, double weight) {}

  /** The most alike first, those alone that share enough with this text. */
  ScoreDoc[] to(long id, String text, int limit, IndexSearcher searcher) throws IOException {
    List<Telling> telling = telling(text, searcher.getIndexReader());
    double whole = telling.stream().mapToDouble(Telling::weight).sum();
    return Arrays.stream(searcher.search(query(id, telling), limit).scoreDocs)
        .filter(found -> found.score >= SHARED * whole)
        .toArray(ScoreDoc[]::new);
  }

  private static Query query(long id, List<Telling> telling) {
    var query = new BooleanQuery.Builder();
    for (Telling word : telling) {
      Query one = new ConstantScoreQuery(new TermQuery(new Term(Fields.STEM, word.stem())));
      query.add(new BoostQuery(one, (float) word.weight()), Occur.SHOULD);
    }
    query.add(new TermQuery(CaseDocument.key(id)), Occur.MUST_NOT);
    query.setMinimumNumberShouldMatch(LEAST_SHARED);
    return query.build();
  }

  /** Stems that some other case holds too, and not nearly every one; the rarest first. */
  private List<Telling> telling(String text, IndexReader reader) throws IOException {
    int cases = reader.numDocs();
    List<Telling> telling = new ArrayList<>();
    for (var stem : stems(text).entrySet()) {
      int holding = reader.docFreq(new Term(Fields.STEM, stem.getKey()));
      boolean common = cases > FEW && holding > cases / COMMON;
      if (holding > 1 && !common) {
        double rarity = Math.log(1 + cases / (double) holding);
        telling.add(new Telling(stem.getKey(), rarity * Math.sqrt(stem.getValue())));
      }
    }
    telling.sort(Comparator.comparingDouble(Telling::weight).reversed());
    return telling.subList(0, Math.min(telling.size(), TELLING));
  }

  /** How often each stem is there, of the words that say something. */
  private Map<String, Integer> stems(String text) throws IOException {
    Map<String, Integer> stems = new HashMap<>();
    String read = text.substring(0, Math.min(text.length(), LONGEST));
    try (TokenStream words = analyzer.tokenStream(Fields.EXACT, read)) {
      var term = words.addAttribute(CharTermAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        if (!StopWords.contains(term)) {
          WordKeys.of(term).forEach(stem -> stems.merge(stem, 1, Integer::sum));
        }
      }
      words.end();
    }
    return stems;
  }
}
