package mn.sanal.bench.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mn.sanal.admin.search.TextLines.Text;
import mn.sanal.admin.search.TextSearch;
import mn.sanal.admin.search.quality.Figures;
import mn.sanal.admin.search.quality.Judged;
import mn.sanal.admin.search.quality.Judged.Script;
import mn.sanal.db.embedded.PostgresServer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.HunspellStemFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ranks a judged collection with the console's search and with what is simpler, in one run. */
public final class Quality {

  private static final int GRAM = 4;

  private final QualityOptions options;
  private final PrintStream out;

  private Quality(QualityOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /** Prints nDCG@10 and recall@20 of all searches, for each kind of query and script of texts. */
  public static void run(QualityOptions options, PrintStream out) throws Exception {
    var quality = new Quality(options, out);
    try (PostgresServer server = PostgresServer.start(options.data(), new SecureRandom())) {
      JdbcClient database = Trigrams.database(server);
      for (Script script : Script.values()) {
        quality.print(script, database);
      }
    }
    if (options.recall()) {
      RecallTable.print(options.texts(), out);
    }
  }

  private void print(Script script, JdbcClient database) throws Exception {
    Judged judged = Judged.read(options.texts(), options.queries(), options.judgements(), script);
    if (judged.queries().isEmpty()) {
      return;
    }
    List<String> kinds = judged.queries().stream().map(Judged.Query::kind).distinct().toList();
    out.printf(
        Locale.ROOT,
        "%n%d texts (%s), %d queries: nDCG@10 [95 %% of resampled means], recall@20%n",
        judged.texts().size(),
        script.name().toLowerCase(Locale.ROOT),
        judged.queries().size());
    out.printf("%-22s", "");
    Stream.concat(kinds.stream(), Stream.of("all"))
        .forEach(kind -> out.printf("%-26s", kind + " " + of(judged, kind).queries().size()));
    out.println();
    try (TextSearch console = TextSearch.over(judged.texts());
        TextSearch less = TextSearch.withoutThesaurus(judged.texts())) {
      Map<String, Figures.Ranking> rankings = new LinkedHashMap<>();
      rankings.put("Sanal", ranking(console));
      rankings.put("without thesaurus", ranking(less));
      rankings.putAll(simpler(judged.texts(), database));
      for (var ranking : rankings.entrySet()) {
        out.printf("%-22s", ranking.getKey());
        for (String kind : kinds) {
          out.print(figures(ranking.getValue(), of(judged, kind)));
        }
        out.println(figures(ranking.getValue(), judged));
      }
    }
  }

  private static Judged of(Judged judged, String kind) {
    return kind.equals("all") ? judged : judged.with(query -> query.kind().equals(kind));
  }

  private static String figures(Figures.Ranking ranking, Judged judged) throws IOException {
    Figures figures = Figures.of(ranking, judged.queries());
    Figures.Mean ndcg = Figures.mean(figures.ndcg());
    return String.format(
        Locale.ROOT,
        "%.3f [%.2f-%.2f] %.3f    ",
        ndcg.value(),
        ndcg.low(),
        ndcg.high(),
        Figures.mean(figures.recall()).value());
  }

  private static Figures.Ranking ranking(TextSearch search) {
    return (typed, most) -> search.find(typed, most).stream().map(TextSearch.Hit::id).toList();
  }

  private Map<String, Figures.Ranking> simpler(List<Text> texts, JdbcClient database)
      throws Exception {
    Map<String, Figures.Ranking> rankings = new LinkedHashMap<>();
    rankings.put("first five letters", new Bm25(Letters.firstFive(), texts));
    if (Files.exists(options.hunspell().resolve("mn_MN.dic"))) {
      rankings.put("hunspell", new Bm25(hunspell(options.hunspell()), texts));
    }
    rankings.put("four-letter grams", new Bm25(grams(), texts));
    rankings.put("romanised skeleton", new Bm25(Letters.skeleton(), texts));
    rankings.put("standard analyzer", new Bm25(new StandardAnalyzer(), texts));
    rankings.put("pg_trgm", new Trigrams(database, texts));
    return rankings;
  }

  private static Analyzer hunspell(Path folder) throws IOException, ParseException {
    try (InputStream rules = Files.newInputStream(folder.resolve("mn_MN.aff"));
        InputStream words = Files.newInputStream(folder.resolve("mn_MN.dic"))) {
      var dictionary = new Dictionary(new ByteBuffersDirectory(), "hunspell", rules, words);
      return new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
          Tokenizer typed = new StandardTokenizer();
          return new TokenStreamComponents(
              typed, new HunspellStemFilter(new LowerCaseFilter(typed), dictionary));
        }
      };
    }
  }

  /** Shorter words stay whole. */
  private static Analyzer grams() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer typed = new StandardTokenizer();
        return new TokenStreamComponents(
            typed, new NGramTokenFilter(new LowerCaseFilter(typed), GRAM, GRAM, true));
      }
    };
  }
}
