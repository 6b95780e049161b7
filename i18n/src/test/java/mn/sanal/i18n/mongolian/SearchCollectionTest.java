package mn.sanal.i18n.mongolian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/** Ranks a small collection of invented complaints for queries whose good answers are known. */
class SearchCollectionTest {

  private static final int SEEN = 10;
  private static final int LISTED = 20;
  private static final Map<String, Float> FIELDS =
      Map.of("stems", 1f, "exact", 0.3f, "loose", 0.3f);
  private static final Map<String, Analyzer> ANALYZERS =
      Map.of(
          "stems", MongolianAnalyzer.stems(),
          "exact", MongolianAnalyzer.exact(),
          "loose", MongolianAnalyzer.loose());

  private record Judged(String kind, String text, Map<String, Integer> grades) {}

  @Test
  void findsWhatWasLookedForInEitherScript() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      index(directory);
      try (var reader = DirectoryReader.open(directory)) {
        var searcher = new IndexSearcher(reader);
        double gain = 0;
        double recall = 0;
        List<Judged> queries = queries();
        for (Judged query : queries) {
          List<String> found = search(searcher, query.text());
          double ndcg = ndcg(found, query.grades());
          gain += ndcg;
          recall += recall(found, query.grades());
          System.out.printf("%.3f %s %s%n", ndcg, query.kind(), query.text());
        }
        gain /= queries.size();
        recall /= queries.size();
        System.out.printf("search: nDCG@10 %.4f, recall@20 %.4f%n", gain, recall);
        assertThat(gain).isGreaterThan(0.88);
        assertThat(recall).isGreaterThan(0.92);
      }
    }
  }

  private static void index(Directory directory) throws IOException {
    var config =
        new IndexWriterConfig(new PerFieldAnalyzerWrapper(MongolianAnalyzer.exact(), ANALYZERS));
    try (var writer = new IndexWriter(directory, config)) {
      for (List<String> row : Resource.rows("search-documents.tsv")) {
        var document = new Document();
        document.add(new StringField("id", row.get(0), Field.Store.YES));
        FIELDS.keySet().forEach(f -> document.add(new TextField(f, row.get(1), Field.Store.NO)));
        writer.addDocument(document);
      }
    }
  }

  private static List<Judged> queries() {
    List<Judged> queries = new ArrayList<>();
    for (List<String> row : Resource.rows("search-queries.tsv")) {
      Map<String, Integer> grades = new HashMap<>();
      for (String grade : row.get(3).split(" ", -1)) {
        String[] parts = grade.split(":", -1);
        grades.put(parts[0], Integer.valueOf(parts[1]));
      }
      queries.add(new Judged(row.get(1), row.get(2), grades));
    }
    return queries;
  }

  private static List<String> search(IndexSearcher searcher, String text) throws IOException {
    var query = new BooleanQuery.Builder();
    for (Map.Entry<String, Float> field : FIELDS.entrySet()) {
      for (Set<String> tokens : words(field.getKey(), text)) {
        var word = new SynonymQuery.Builder(field.getKey());
        tokens.forEach(token -> word.addTerm(new Term(field.getKey(), token)));
        query.add(new BoostQuery(word.build(), field.getValue()), BooleanClause.Occur.SHOULD);
      }
    }
    List<String> found = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query.build(), LISTED).scoreDocs) {
      found.add(searcher.storedFields().document(hit.doc).get("id"));
    }
    return found;
  }

  /** The tokens of a query, one set a word; a query of stop words alone keeps them. */
  private static List<Set<String>> words(String field, String text) throws IOException {
    List<String> telling = new ArrayList<>(List.of(text.split(" ", -1)));
    telling.removeIf(StopWords::contains);
    List<Set<String>> words = new ArrayList<>();
    String kept = telling.isEmpty() ? text : String.join(" ", telling);
    try (TokenStream stream = analyzer(field).tokenStream(field, kept)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (increment.getPositionIncrement() > 0) {
          words.add(new LinkedHashSet<>());
        }
        words.getLast().add(term.toString());
      }
      stream.end();
    }
    return words;
  }

  private static Analyzer analyzer(String field) {
    return ANALYZERS.getOrDefault(field, MongolianAnalyzer.exact());
  }

  private static double ndcg(List<String> found, Map<String, Integer> grades) {
    double gain = 0;
    for (int i = 0; i < Math.min(SEEN, found.size()); i++) {
      gain += gain(grades.getOrDefault(found.get(i), 0), i);
    }
    List<Integer> best = new ArrayList<>(grades.values());
    best.sort(Comparator.reverseOrder());
    double ideal = 0;
    for (int i = 0; i < Math.min(SEEN, best.size()); i++) {
      ideal += gain(best.get(i), i);
    }
    return gain / ideal;
  }

  private static double gain(int grade, int place) {
    return (Math.pow(2, grade) - 1) / (Math.log(place + 2.0) / Math.log(2));
  }

  private static double recall(List<String> found, Map<String, Integer> grades) {
    long hits = grades.keySet().stream().filter(found::contains).count();
    return (double) hits / grades.size();
  }
}
