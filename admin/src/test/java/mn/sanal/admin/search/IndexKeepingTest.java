package mn.sanal.admin.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mn.sanal.admin.Report;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.search.Found.Dimension;
import mn.sanal.db.complaint.Actor;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.Desk;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The index follows the database, whatever becomes of either. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexKeepingTest {

  private Path data = Path.of("");
  private RunningConsole console;
  private Searching searching;
  private CaseSearch search;

  @BeforeAll
  void start(@TempDir Path folder) {
    data = folder;
    console = new RunningConsole(folder);
    searching = new Searching(console);
    search = searching.search();
  }

  @AfterAll
  void stop() {
    console.close();
  }

  @Test
  void aChangeOfStatusIsSeenAtOnce() {
    CaseNumber number = Report.of("Төлөв солигдох гомдол").sentTo(console);
    searching.eventually("солигдох", number);

    Complaint _ = console.bean(Desk.class).underReview(number, Actor.staff(1));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(searching.counts("солигдох", Dimension.STATUS))
                    .isEqualTo(Map.of(CaseStatus.UNDER_REVIEW.name(), 1)));
  }

  @Test
  void aSafeguardingCaseIsNeverInTheIndex() {
    CaseNumber hidden =
        Report.of("нууцмэдээллийнүг болсон явдал").about("child_safety").sentTo(console);
    CaseNumber other = Report.of("нууцмэдээллийнүг өөр зүйл").sentTo(console);
    searching.eventually("нууцмэдээллийнүг", other);
    rebuild();
    searching.eventually("нууцмэдээллийнүг", other);

    assertThat(searching.numbers("нууцмэдээллийнүг")).containsExactly(other).doesNotContain(hidden);
  }

  @Test
  void anErasedCaseIsGone() {
    CaseNumber number = Report.of("Устгуулах гомдлын бичвэр").sentTo(console);
    searching.eventually("устгуулах", number);

    searching.erase(number);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(searching.find(Searching.words("устгуулах")).total()).isZero());
  }

  @Test
  void catchesUpAfterBeingAway() {
    CaseNumber before = Report.of("Унтрахаас өмнөх гомдол").sentTo(console);
    searching.eventually("унтрахаас", before);
    search.stop();
    CaseNumber meanwhile = Report.of("Унтраастай байхад ирсэн").sentTo(console);

    search.start();

    searching.eventually("унтраастай", meanwhile);
    searching.eventually("унтрахаас", before);
  }

  @Test
  void aMissingIndexIsBuiltAnew() throws IOException {
    CaseNumber number = Report.of("Алга болсон индексийн гомдол").sentTo(console);
    searching.eventually("индексийн", number);
    search.stop();
    for (Path file : files()) {
      Files.delete(file);
    }

    search.start();

    searching.eventually("индексийн", number);
  }

  @Test
  void aDamagedIndexIsBuiltAnew() throws IOException {
    CaseNumber number = Report.of("Эвдэрхий индекс сэргэнэ").sentTo(console);
    searching.eventually("эвдэрхий", number);
    search.stop();
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length > 40) {
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
      }
    }

    search.start();

    searching.eventually("эвдэрхий", number);
  }

  @Test
  void aRestoredDatabaseMeansABuildFromTheBeginning() {
    CaseNumber number = Report.of("Сэргээсэн сангийн гомдол").sentTo(console);
    searching.eventually("сэргээсэн", number);
    var jdbc = console.database.jdbc();
    jdbc.sql("update database_epoch set epoch = gen_random_uuid()").update();

    searching.eventually("сэргээсэн", number);
    CaseNumber next = Report.of("Шинэ эриний гомдол").sentTo(console);
    searching.eventually("эриний", next);
  }

  private void rebuild() {
    search.stop();
    files()
        .forEach(
            file -> {
              try {
                Files.delete(file);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    search.start();
  }

  private List<Path> files() {
    try (var files = Files.list(data.resolve("index").resolve("cases"))) {
      return files.filter(file -> !file.endsWith("write.lock")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
