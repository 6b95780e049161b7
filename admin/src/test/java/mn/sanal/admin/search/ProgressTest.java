package mn.sanal.admin.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import mn.sanal.admin.Report;
import mn.sanal.admin.RunningConsole;
import mn.sanal.db.change.Changes;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.dialogue.Places;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far the keeper of the index is, seen from outside, and what an ending does to it. */
class ProgressTest {

  private static final String HOLD = "түрхүлээ";

  @Test
  void tellsHowManyOfHowManyAreDone(@TempDir Path data, @TempDir Path index) {
    try (var console = new RunningConsole(data)) {
      Report.of(HOLD).sentTo(console);
      Report.of("ярихгүй").about("child_safety").sentTo(console);
      IntStream.range(0, 500).forEach(i -> Report.of("гомдол " + i).sentTo(console));
      var held = new CountDownLatch(1);
      var follower =
          new Follower(
              index,
              new Holding(held),
              console.bean(Changes.class),
              console.bean(Complaints.class),
              console.bean(Places.class),
              Clock.systemUTC());
      var building = Thread.ofPlatform().start(() -> build(follower));

      await().until(() -> follower.state().equals(new IndexState.Building(500, 501)));
      held.countDown();
      await().until(() -> follower.state().equals(new IndexState.Ready()));
      await().until(() -> !building.isAlive());
      assertThat(follower.index()).isNotNull();
    }
  }

  @Test
  void anEndingWaitsForWhatIsBeingWritten(@TempDir Path data, @TempDir Path folder)
      throws IOException, InterruptedException {
    try (var console = new RunningConsole(data)) {
      var held = new CountDownLatch(1);
      var analyzer = new Holding(held);
      var search =
          new CaseSearch(
              folder,
              analyzer,
              console.bean(Changes.class),
              console.bean(Complaints.class),
              console.bean(Places.class),
              console.bean(Vocabulary.class),
              Clock.systemUTC());
      search.start();
      await().until(() -> search.state().equals(new IndexState.Ready()));
      Report.of(HOLD).sentTo(console);
      analyzer.reached.await();

      Thread ending = Thread.ofPlatform().start(search::stop);
      await().until(() -> ending.getState() == Thread.State.TIMED_WAITING);
      held.countDown();
      ending.join();

      try (CaseIndex index = CaseIndex.open(folder, Fields.analyzer()).orElseThrow()) {
        int cases = index.search(searcher -> searcher.getIndexReader().numDocs());
        assertThat(cases).isOne();
      }
    }
  }

  private static void build(Follower follower) {
    try {
      follower.follow(() -> true);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes in all texts but one, at which it waits. */
  private static final class Holding extends AnalyzerWrapper {

    private final Analyzer whole = Fields.analyzer();
    private final CountDownLatch held;
    private final CountDownLatch reached = new CountDownLatch(1);

    Holding(CountDownLatch held) {
      super(PER_FIELD_REUSE_STRATEGY);
      this.held = held;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return whole;
    }

    @Override
    protected Reader wrapReader(String field, Reader text) {
      try {
        char[] all = new char[4_096];
        int length = Math.max(0, text.read(all));
        String read = new String(all, 0, length);
        if (read.contains(HOLD)) {
          reached.countDown();
          held.await();
        }
        return new StringReader(read);
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
