package mn.sanal.admin.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * Searches texts that are no cases, as the console searches the texts of cases: the same fields,
 * analysis and ranking over an index in memory. So anybody can measure it on texts of their own.
 */
public final class TextSearch implements Closeable {

  /**
   * A text that was found.
   *
   * @param score only to be compared with others of the same query: from 1 to 2 for what has its
   *     words, from 0 to 1 for what is near
   */
  public record Hit(String id, double score) {}

  private final List<TextLines.Text> texts;
  private final WholeQuery query;
  private final Ranking ranking;
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private TextSearch(
      List<TextLines.Text> texts, Analyzer analyzer, TextQuery text, Directory directory)
      throws IOException {
    this.texts = List.copyOf(texts);
    this.query = new WholeQuery(text, analyzer);
    this.ranking = new Ranking(query, (found, _) -> found);
    this.directory = directory;
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
  }

  /** Indexes the texts. */
  public static TextSearch over(List<TextLines.Text> texts) throws IOException {
    Analyzer analyzer = Fields.analyzer();
    return over(texts, analyzer, new TextQuery(analyzer));
  }

  /** The same without {@code thesaurus.txt}, to see what that is good for. */
  public static TextSearch withoutThesaurus(List<TextLines.Text> texts) throws IOException {
    Analyzer analyzer = Fields.analyzer();
    return over(texts, analyzer, new TextQuery(analyzer, false));
  }

  private static TextSearch over(List<TextLines.Text> texts, Analyzer analyzer, TextQuery words)
      throws IOException {
    var directory = new ByteBuffersDirectory();
    // In one piece, so that the same texts always rank the same, and in the order given.
    var config = new IndexWriterConfig(analyzer).setMergePolicy(new LogDocMergePolicy());
    try (var writer = new IndexWriter(directory, config)) {
      var read = new CaseTexts(analyzer);
      for (TextLines.Text text : texts) {
        var document = new Document();
        read.addTo(document, List.of(text.text()));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    return new TextSearch(texts, analyzer, words, directory);
  }

  /** The best matches, best first: as the console shows them, and on until {@code most}. */
  public List<Hit> find(String typed, int most) throws IOException {
    Reading words = Reading.ofWords(typed);
    KnownCases whole = new Matches(searcher, query.of(words)).all();
    List<Hit> hits = new ArrayList<>();
    ranking
        .best(searcher, words, whole, Sort.INDEXORDER, most)
        .forEach(found -> hits.add(hit(found, 1)));
    if (hits.size() < Math.min(Ranking.ENOUGH, most)) {
      ranking
          .near(searcher, words, whole, Limits.NONE, Sort.INDEXORDER, most - hits.size())
          .forEach(found -> hits.add(hit(found, 0)));
    }
    return hits;
  }

  private Hit hit(ScoreDoc found, int from) {
    return new Hit(texts.get(found.doc).id(), from + found.score / (found.score + 1.0));
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(reader, directory);
  }
}
