package mn.sanal.admin.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Which cases are weighed where there are too many. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewestTest {

  /** Days of receipt, in two segments. */
  private static final List<List<Integer>> DAYS =
      List.of(List.of(20_100, 20_050, 20_099), List.of(20_100, 20_000, 20_098));

  private final Directory directory = new ByteBuffersDirectory();
  private DirectoryReader reader;

  @BeforeAll
  void index() throws IOException {
    var config =
        new IndexWriterConfig(new KeywordAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
    try (var writer = new IndexWriter(directory, config)) {
      for (List<Integer> segment : DAYS) {
        for (int day : segment) {
          var document = new Document();
          document.add(new LongField(Fields.RECEIVED_ON, day, Field.Store.NO));
          writer.addDocument(document);
        }
        writer.commit();
      }
    }
    reader = DirectoryReader.open(directory);
  }

  @AfterAll
  void close() throws IOException {
    reader.close();
    directory.close();
  }

  @Test
  void takesWholeDaysOfAllSegmentsUntilThereAreEnough() throws IOException {
    KnownCases all = cases(LongField.newRangeQuery(Fields.RECEIVED_ON, 0, 30_000));

    assertThat(days(Newest.of(all, 1))).containsExactlyInAnyOrder(20_100, 20_100);
    assertThat(days(Newest.of(all, 3))).containsExactlyInAnyOrder(20_100, 20_100, 20_099);
    assertThat(days(Newest.of(all, 5))).doesNotContain(20_000).hasSize(5);
    assertThat(days(Newest.of(all, 6))).hasSize(6);
  }

  @Test
  void takesNoneThatWasNotFound() throws IOException {
    KnownCases older = cases(LongField.newRangeQuery(Fields.RECEIVED_ON, 0, 20_099));

    assertThat(days(Newest.of(older, 2))).containsExactlyInAnyOrder(20_099, 20_098);
    assertThat(days(Newest.of(older, 100))).hasSize(4);
  }

  private KnownCases cases(Query query) throws IOException {
    return new Matches(new IndexSearcher(reader), query).all();
  }

  private List<Integer> days(KnownCases cases) {
    List<Integer> days = new ArrayList<>();
    for (LeafReaderContext segment : reader.leaves()) {
      FixedBitSet found = cases.in(segment);
      for (int i = 0; i < found.length(); i++) {
        if (found.get(i)) {
          days.add(DAYS.get(segment.ord).get(i));
        }
      }
    }
    return days;
  }
}
