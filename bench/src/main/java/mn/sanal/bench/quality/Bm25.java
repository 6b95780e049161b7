package mn.sanal.bench.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mn.sanal.admin.search.TextLines.Text;
import mn.sanal.admin.search.quality.Figures;
import mn.sanal.i18n.mongolian.StopWords;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** Lucene as it comes: one field, any of the words that are no stop words, BM25. */
final class Bm25 implements Figures.Ranking {

  private static final String FIELD = "text";

  private final List<Text> texts;
  private final QueryBuilder query;
  private final IndexSearcher searcher;

  Bm25(Analyzer analyzer, List<Text> texts) throws IOException {
    this.texts = texts;
    this.query = new QueryBuilder(analyzer);
    var directory = new ByteBuffersDirectory();
    var config = new IndexWriterConfig(analyzer).setMergePolicy(new LogDocMergePolicy());
    try (var writer = new IndexWriter(directory, config)) {
      for (Text text : texts) {
        var document = new Document();
        document.add(new TextField(FIELD, text.text(), Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    this.searcher = new IndexSearcher(DirectoryReader.open(directory));
  }

  @Override
  public List<String> find(String typed, int most) throws IOException {
    Query words = query.createBooleanQuery(FIELD, telling(typed));
    List<String> found = new ArrayList<>();
    if (words != null) {
      for (ScoreDoc hit : searcher.search(words, most).scoreDocs) {
        found.add(texts.get(hit.doc).id());
      }
    }
    return found;
  }

  /** Less the words that the console leaves out too. */
  private static String telling(String typed) {
    List<String> words = new ArrayList<>(List.of(typed.split("[^\\p{L}\\p{N}]+", -1)));
    words.removeIf(StopWords::contains);
    return words.isEmpty() ? typed : String.join(" ", words);
  }
}
