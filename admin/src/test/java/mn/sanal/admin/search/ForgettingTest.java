package mn.sanal.admin.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mn.sanal.admin.Report;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.SettableClock;
import mn.sanal.db.change.Change;
import mn.sanal.db.change.Changes;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.dialogue.CaseNumber;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was erased is not even in the bytes of the files for more than a day. */
class ForgettingTest {

  private static final String SECRET = "щъэюзщъб";

  @Test
  void erasedWordsAreOutOfTheFilesWithinADay(@TempDir Path data, @TempDir Path folder)
      throws IOException {
    try (var console = new RunningConsole(data)) {
      console.bean(CaseSearch.class).stop();
      var clock = new SettableClock();
      CaseNumber number = Report.of("Манай " + SECRET + " эмч").sentTo(console);
      for (int i = 0; i < 30; i++) {
        var _ = Report.of("Өөр гомдол " + i).sentTo(console);
      }
      Follower follower = new Kept(console).in(folder, FSDirectory::open, clock);
      Kept.catchUp(follower);
      assertThat(filesWith(folder, SECRET)).isNotEmpty();

      erase(console, number);
      Kept.catchUp(follower);
      follower.commit();
      assertThat(Kept.holding(follower, SECRET)).isZero();
      assertThat(filesWith(folder, SECRET)).as("only deleted so far").isNotEmpty();
      follower.close();

      Follower later = new Kept(console).in(folder, FSDirectory::open, clock);
      clock.pass(Duration.ofHours(12));
      forgets(later, folder, clock);
      later.close();
    }
  }

  /** Half a day is enough; the merging takes as many rounds as it takes. */
  private static void forgets(Follower follower, Path folder, Clock clock) throws IOException {
    for (int rounds = 0; !filesWith(folder, SECRET).isEmpty(); rounds++) {
      assertThat(rounds).as("at " + clock.instant()).isLessThan(100_000);
      Kept.catchUp(follower);
    }
  }

  private static void erase(RunningConsole console, CaseNumber number) {
    Complaint complaint = console.bean(Complaints.class).find(number).orElseThrow();
    long id = complaint.id().value();
    console
        .database
        .transactions()
        .executeWithoutResult(
            _ -> {
              int _ =
                  console
                      .database
                      .jdbc()
                      .sql("update complaint set text = '', status = 'WITHDRAWN' where id = :id")
                      .param("id", id)
                      .update();
              console.bean(Changes.class).add(Change.Kind.COMPLAINT, List.of(id));
            });
  }

  private static List<Path> filesWith(Path folder, String word) throws IOException {
    String bytes = new String(word.getBytes(UTF_8), StandardCharsets.ISO_8859_1);
    List<Path> found = new ArrayList<>();
    for (Path file : Kept.files(folder)) {
      try {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(bytes)) {
          found.add(file);
        }
      } catch (NoSuchFileException _) {
        // Merged away meanwhile.
      }
    }
    return found;
  }
}
