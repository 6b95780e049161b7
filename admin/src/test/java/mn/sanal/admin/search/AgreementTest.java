package mn.sanal.admin.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import mn.sanal.admin.ConsoleProcess;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.search.load.InventedCases;
import mn.sanal.admin.search.load.InventedRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The index holds what the database holds, after ten thousand changes by several writers at once,
 * with its keeper killed over and over: between rounds and in the middle of them, before and after
 * commits, and with its whole process. Each text has a word for its case and version, so that a
 * stale text would be seen.
 */
class AgreementTest {

  private static final int WRITERS = 3;
  private static final int CHANGES = 10_000;
  private static final int MOST_IN_A_TRANSACTION = 25;
  private static final int CASES = 600;
  private static final int LIVES = 3;

  private static final String TOLD =
      " returning id) insert into change (kind, entity_id) select 'COMPLAINT', id from changed";
  private static final String ONE =
      " where id = (select id from complaint where id % :writers = :writer"
          + " order by md5(id::text || :salt) limit 1)";

  private static final List<String> CHANGE =
      List.of(
          "set status = 'UNDER_REVIEW'",
          "set status = 'WITH_OFFICIAL'",
          "set status = 'ANSWERED', answer = 'x', answered_at = received_at",
          "set text = 'үг v' || id || 'x' || version, version = version + 1",
          "set text = '', typed_facility = null, status = 'WITHDRAWN'",
          "set safeguarding = not safeguarding, released_at = null, alerted_at = null",
          "set released_at = case when safeguarding then null else received_at end",
          "set place = '8519'");

  @Test
  void indexAndDatabaseAgree(@TempDir Path data, @TempDir Path folders) throws Exception {
    try (var console = new RunningConsole(data);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      console.bean(CaseSearch.class).stop();
      InventedRows.copy(console.database.dataSource(), new InventedCases(1), 0, CASES);
      var jdbc = console.database.jdbc();
      int _ = jdbc.sql("update complaint set text = 'үг v' || id || 'x0'").update();

      List<Future<?>> writing = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        int writer = i;
        writing.add(threads.submit(() -> write(console, writer, new Semaphore(CHANGES))));
      }
      Path folder = followAndKill(new Kept(console), folders, writing);
      for (Future<?> written : writing) {
        Object _ = written.get();
      }
      agree(console, folder);
    }
  }

  @Test
  void indexAndDatabaseAgreeAfterTheProcessWasKilled(@TempDir Path data, @TempDir Path other)
      throws Exception {
    try (var console = new RunningConsole(data);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      console.bean(CaseSearch.class).stop();
      InventedRows.copy(console.database.dataSource(), new InventedCases(1), 0, CASES);
      var jdbc = console.database.jdbc();
      int _ = jdbc.sql("update complaint set text = 'үг v' || id || 'x0'").update();
      var random = new Random(11);
      var may = new Semaphore(0);
      List<Future<?>> writing = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        int writer = i;
        writing.add(threads.submit(() -> write(console, writer, may)));
      }
      for (int life = 0; life < LIVES; life++) {
        ConsoleProcess process = ConsoleProcess.over(console.database, other);
        may.release(CHANGES / LIVES);
        // Somewhere among the changes; the rest are made while no console runs.
        int left = random.nextInt(MOST_IN_A_TRANSACTION, CHANGES / LIVES);
        await().pollInterval(Duration.ofMillis(1)).until(() -> may.availablePermits() <= left);
        process.kill();
      }
      may.release(WRITERS * MOST_IN_A_TRANSACTION);
      for (Future<?> written : writing) {
        Object _ = written.get();
      }
      agree(console, other.resolve("index").resolve("cases"));
    }
  }

  private static void agree(RunningConsole console, Path folder) throws IOException {
    var jdbc = console.database.jdbc();
    Follower last = new Kept(console).in(folder);
    Kept.catchUp(last);
    assertThat(Kept.statuses(last)).isEqualTo(statuses(jdbc));
    for (String word : words(jdbc)) {
      assertThat(Kept.holding(last, word)).as(word).isOne();
    }
    assertThat(Kept.holding(last, "үг")).isEqualTo(words(jdbc).size());
    last.close();
  }

  /** The folder that the last of the killed keepers left. */
  private static Path followAndKill(Kept kept, Path folders, List<Future<?>> writing)
      throws IOException {
    var random = new Random(7);
    Path folder = folders.resolve("0");
    for (int life = 1; !writing.stream().allMatch(Future::isDone); life++) {
      Path left = folders.resolve(Integer.toString(life));
      Follower follower = kept.in(folder);
      int rounds = random.nextInt(12);
      int batches = random.nextInt(1, 4);
      for (int i = 0; i <= rounds; i++) {
        int[] more = {i == rounds ? batches : Integer.MAX_VALUE};
        follower.follow(() -> more[0]-- > 0);
        if (random.nextInt(3) == 0) {
          follower.commit();
        }
      }
      // What a kill leaves: the files as they are, with what was written since the last commit.
      copy(folder, left);
      follower.drop();
      folder = left;
    }
    return folder;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path file : Kept.files(from)) {
      try {
        Files.copy(file, to.resolve(file.getFileName()));
      } catch (NoSuchFileException _) {
        // Merged away meanwhile, and so in no commit.
      }
    }
  }

  /**
   * Makes a writer's share of the changes.
   *
   * @param may how many of them
   */
  private static void write(RunningConsole console, int writer, Semaphore may) {
    var random = new Random(writer);
    var jdbc = console.database.jdbc();
    int left = CHANGES / WRITERS + 1;
    long next = CASES + writer * 10_000L;
    while (left > 0) {
      int size = Math.min(left, 1 + random.nextInt(MOST_IN_A_TRANSACTION));
      may.acquireUninterruptibly(size);
      long from = next;
      int _ =
          console
              .database
              .transactions()
              .execute(
                  _ -> {
                    for (int i = 0; i < size; i++) {
                      change(jdbc, writer, random, from + i);
                    }
                    return size;
                  });
      next += size;
      left -= size;
    }
  }

  private static void change(JdbcClient jdbc, int writer, Random random, long fresh) {
    int kind = random.nextInt(CHANGE.size() + 2);
    if (kind < CHANGE.size()) {
      int _ =
          jdbc.sql("with changed as (update complaint " + CHANGE.get(kind) + ONE + TOLD)
              .param("writers", WRITERS)
              .param("writer", writer)
              .param("salt", Integer.toString(random.nextInt()))
              .update();
    } else if (kind == CHANGE.size()) {
      int _ = jdbc.sql("set local session_replication_role = replica").update();
      int _ =
          jdbc.sql("with changed as (delete from complaint " + ONE + TOLD)
              .param("writers", WRITERS)
              .param("writer", writer)
              .param("salt", Integer.toString(random.nextInt()))
              .update();
    } else {
      int _ =
          jdbc.sql(
                  """
                  with changed as (
                    insert into complaint (number, code_hash, kind, category, status, place, text,
                      hidden, language, channel, safeguarding, received_at, received_on, due_on, rules)
                    values (:number, sha256(:number::bytea), 'COMPLAINT', 'care', 'RECEIVED', '85',
                      'үг v' || lower(replace(:number, '-', 'q')), false, 'mn', 'WEB', false, now(), current_date, current_date, 1)
                  """
                      + TOLD)
              .param("number", "S-27-" + "%05d".formatted(fresh))
              .update();
    }
  }

  private static Map<Long, String> statuses(JdbcClient jdbc) {
    Map<Long, String> statuses = new TreeMap<>();
    jdbc.sql("select id, status from complaint where not safeguarding")
        .query(
            row -> {
              statuses.put(row.getLong("id"), row.getString("status"));
            });
    return statuses;
  }

  /** The word of each case that has one. */
  private static List<String> words(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select lower(split_part(text, ' ', 2)) from complaint
            where not safeguarding and text <> ''
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }
}
