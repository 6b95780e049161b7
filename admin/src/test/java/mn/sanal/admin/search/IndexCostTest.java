package mn.sanal.admin.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.search.load.InventedCases;
import mn.sanal.admin.search.load.InventedRows;
import mn.sanal.db.change.Changes;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.dialogue.Places;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the figures of a million cases rest on, counted with a hundredth of them. */
class IndexCostTest {

  private static final int CASES = 10_000;
  private static final int FIELDS = 4;

  @Test
  void aCaseCostsFewBytesAndAnalysesAndAPageReadsNoColumnTwice(
      @TempDir Path data, @TempDir Path folder) throws IOException {
    try (var console = new RunningConsole(data)) {
      console.bean(CaseSearch.class).stop();
      var cases = new InventedCases(1);
      InventedRows.copy(console.database.dataSource(), cases, 0, CASES);
      var counting = new Counting();
      var follower =
          new Follower(
              folder,
              counting,
              console.bean(Changes.class),
              console.bean(Complaints.class),
              console.bean(Places.class),
              Clock.systemUTC());
      Kept.catchUp(follower);

      long bytes = 0;
      for (Path file : Kept.files(folder)) {
        bytes += file.toFile().length(); // none where it was merged away meanwhile
      }
      assertThat(bytes / CASES).as("bytes a case").isLessThan(1_500);

      long words = cases.first(CASES).mapToLong(one -> one.text().split(" ", -1).length).sum();
      assertThat(counting.texts.sum())
          .as("analyses, of %d words in %d fields", words, FIELDS)
          .isLessThan(words * FIELDS / 2);

      CaseIndex index = Kept.index(follower);
      int segments = index.search(searcher -> searcher.getIndexReader().leaves().size());
      assertThat(segments).isLessThan(30);

      count(index);
      int read = Columns.held();
      for (int i = 0; i < 20; i++) {
        count(index);
      }
      assertThat(Columns.held()).as("columns read once for each segment").isEqualTo(read);
      follower.close();
      assertThat(Columns.held())
          .as("let go with the segments")
          .isLessThanOrEqualTo(read - segments);
    }
  }

  private static void count(CaseIndex index) throws IOException {
    int total =
        index.search(
            searcher ->
                Counts.of(
                        searcher,
                        MatchAllDocsQuery.INSTANCE,
                        Map.of(),
                        LocalDate.parse("2026-11-25"))
                    .total());
    assertThat(total).isEqualTo(CASES);
  }

  /** Counts how often a text is read for a field. */
  private static final class Counting extends AnalyzerWrapper {

    private final Analyzer whole = Fields.analyzer();
    private final LongAdder texts = new LongAdder();

    Counting() {
      super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return whole;
    }

    @Override
    protected Reader wrapReader(String field, Reader text) {
      texts.increment();
      return text;
    }
  }
}
