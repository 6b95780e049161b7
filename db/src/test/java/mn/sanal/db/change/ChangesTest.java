package mn.sanal.db.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import mn.sanal.db.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangesTest {

  private final TestDatabase database = TestDatabase.fresh();
  private final Changes changes = new Changes(database.jdbc());

  @AfterEach
  void close() {
    database.close();
  }

  private void add(long id) {
    database
        .transactions()
        .executeWithoutResult(_ -> changes.add(Change.Kind.COMPLAINT, List.of(id)));
  }

  private static List<Long> ids(List<Change> read) {
    return read.stream().map(Change::entityId).toList();
  }

  @Test
  void seesTheEarlyTransactionThatCommitsLast() throws Exception {
    Position start = changes.start();
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
      Future<?> early =
          writer.submit(
              () ->
                  database
                      .transactions()
                      .executeWithoutResult(
                          _ -> {
                            changes.add(Change.Kind.COMPLAINT, List.of(1L));
                            written.countDown();
                            await(mayCommit);
                          }));
      await(written);
      add(2);
      List<Change> before = changes.after(start, 10);
      assertThat(before).isEmpty();
      mayCommit.countDown();
      early.get();
      assertThat(ids(changes.after(start, 10))).containsExactly(1L, 2L);
    }
  }

  @Test
  void givesEveryChangeOnceUnderManyWriters() throws Exception {
    int writers = 4;
    int each = 60;
    List<Long> seen = new ArrayList<>();
    Position position = changes.start();
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      List<Future<?>> running = new ArrayList<>();
      for (int w = 0; w < writers; w++) {
        long first = (long) w * each;
        running.add(threads.submit(() -> LongStream.range(first, first + each).forEach(this::add)));
      }
      while (running.stream().anyMatch(future -> !future.isDone())) {
        position = follow(position, seen);
      }
      for (Future<?> future : running) {
        future.get();
      }
    }
    follow(position, seen);
    assertThat(seen)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            LongStream.range(0, (long) writers * each).boxed().toList());
  }

  private Position follow(Position from, List<Long> seen) {
    Position position = from;
    List<Change> read = changes.after(position, 7);
    while (!read.isEmpty()) {
      seen.addAll(ids(read));
      position = read.getLast().position();
      read = changes.after(position, 7);
    }
    return position;
  }

  @Test
  void aReaderThatBeginsNowMissesNothingThatComes() {
    add(1);
    Position now = changes.now();
    add(2);
    assertThat(ids(changes.after(now, 10))).endsWith(2L);
  }

  @Test
  void refusesAPositionOfAnotherDatabase() {
    Position foreign = new Position(UUID.randomUUID(), 1, 1);
    assertThatThrownBy(() -> changes.after(foreign, 1)).isInstanceOf(EpochChanged.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
