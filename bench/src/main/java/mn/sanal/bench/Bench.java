package mn.sanal.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mn.sanal.bench.quality.Quality;
import mn.sanal.bench.quality.QualityOptions;
import mn.sanal.bench.search.AnalysisSpeed;
import mn.sanal.bench.search.Browse;
import mn.sanal.bench.search.SearchBench;
import mn.sanal.bench.search.SearchOptions;

/**
 * The benchmarks by name:
 *
 * <pre>
 * mvn -q package -DskipTests
 * java -jar bench/target/sanal-bench.jar load --citizens 200 --mode polling
 * java -jar bench/target/sanal-bench.jar start
 * </pre>
 */
public final class Bench {

  private Bench() {}

  static void main(String[] args) throws Exception {
    List<String> words = List.of(args);
    String name = words.isEmpty() ? "" : words.getFirst();
    Options options = Options.of(words);
    if (!List.of("search", "analyze", "quality").contains(name) && !Files.exists(options.jar())) {
      throw new IllegalArgumentException(
          options.jar() + " is missing: build it with mvn -q package -DskipTests");
    }
    switch (name) {
      case "load" -> Load.run(options);
      case "start" -> StartTime.run(options);
      case "analyze" -> AnalysisSpeed.run(SearchOptions.of(words, Path.of("")), System.out);
      case "search" -> SearchBench.run(SearchOptions.of(words, dataDir()), System.out);
      case "browse" -> Browse.run(SearchOptions.of(words, dataDir()).data(), options.jar());
      case "quality" -> Quality.run(QualityOptions.of(words, dataDir()), System.out);
      default ->
          System.out.println(
              """
              load   N citizens at once over the Bot API: steps/s, waits, calls, processor time
                       --citizens 200  --mode polling|webhook  --warm-up 15  --seconds 30
                       --complaints 0.1 (share of dialogues)  --seed 1  --java-option -X…
              start  time from the start of the jar to the first reply of the web chat
              search the index of cases: size, building, delay, pages, and PostgreSQL's own search
                       --cases 20000  --data (folder, used again)  --seconds 15  --rate 200
                       --seed 1  --without-postgres
              browse the search page of a filled data folder in chromium, beside a page without search
                       --data (folder that "search" has filled)
              analyze words that the analyzers read in a second, beside Lucene's StandardAnalyzer
                       --cases 20000  --seed 1
              quality how well the search ranks a judged collection, and what is simpler
                       --docs FILE  --queries FILE  --judgements FILE (of JSON lines)
                       --hunspell /usr/share/hunspell
              load, start and browse:  --jar app/target/sanal.jar  --keep (the data folder)
              """);
    }
  }

  static Path dataDir() throws Exception {
    return Files.createTempDirectory("sanal-bench-");
  }
}
