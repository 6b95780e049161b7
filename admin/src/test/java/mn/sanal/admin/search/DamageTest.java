package mn.sanal.admin.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import mn.sanal.admin.Report;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.search.load.InventedCases;
import mn.sanal.admin.search.load.InventedRows;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of its files, the index is whole again by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DamageTest {

  private static final int CASES = 60;

  private RunningConsole console;
  private Kept kept;

  @BeforeAll
  void start(@TempDir Path data) {
    console = new RunningConsole(data);
    console.bean(CaseSearch.class).stop();
    InventedRows.copy(console.database.dataSource(), new InventedCases(1), 0, CASES);
    kept = new Kept(console);
  }

  @AfterAll
  void stop() {
    console.close();
  }

  @Test
  void oneWrongByteInAnyFileIsFoundAndMended(@TempDir Path folder) throws IOException {
    built(folder);
    for (Path file : Kept.files(folder)) {
      byte[] whole = Files.readAllBytes(file);
      byte[] broken = whole.clone();
      broken[broken.length / 2] ^= 0x10;
      Files.write(file, broken);

      assertThat(CaseIndex.open(folder, Fields.analyzer())).as(file.toString()).isEmpty();

      Files.write(file, whole);
    }
    byte[] first = Files.readAllBytes(Kept.files(folder).getFirst());
    first[first.length / 2] ^= 0x10;
    Files.write(Kept.files(folder).getFirst(), first);
    assertHeals(folder);
  }

  @Test
  void aFileCutShortIsFoundAndMended(@TempDir Path folder) throws IOException {
    built(folder);
    for (Path file : Kept.files(folder)) {
      if (file.getFileName().toString().startsWith("segments")) {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 3));
      }
    }

    assertHeals(folder);
  }

  @Test
  void aFolderDeletedUnderItsKeeperIsMadeAnew(@TempDir Path folder) throws IOException {
    Follower follower = kept.in(folder);
    Kept.catchUp(follower);
    for (Path file : Kept.files(folder)) {
      Files.delete(file);
    }
    Files.delete(folder.resolve("write.lock"));
    Files.delete(folder);
    var _ = Report.of("Хавтас устсаны дараа").sentTo(console);

    assertThatThrownBy(() -> follower.follow(() -> true)).isInstanceOf(IOException.class);
    follower.drop();
    assertThat(follower.state()).isInstanceOf(IndexState.Down.class);
    Kept.catchUp(follower);

    assertThat(Kept.statuses(follower)).hasSize(all());
    assertThat(Kept.holding(follower, "устсаны")).isPositive();
    follower.close();
    assertHeals(folder);
  }

  @Test
  void aFullDiskIsWaitedFor(@TempDir Path folder) throws IOException {
    var full = new AtomicBoolean();
    Follower follower = kept.in(folder, at -> new Filling(at, full), Clock.systemUTC());
    Kept.catchUp(follower);
    full.set(true);
    var _ = Report.of("Диск дүүрсэн үеийн гомдол").sentTo(console);

    assertThatThrownBy(() -> follower.follow(() -> true)).isInstanceOf(IOException.class);
    follower.drop();
    assertThatThrownBy(() -> follower.follow(() -> true)).isInstanceOf(IOException.class);
    follower.drop();
    full.set(false);
    Kept.catchUp(follower);

    assertThat(Kept.statuses(follower)).hasSize(all());
    follower.close();
  }

  private void built(Path folder) throws IOException {
    Follower follower = kept.in(folder);
    Kept.catchUp(follower);
    follower.close();
  }

  private void assertHeals(Path folder) throws IOException {
    Follower follower = kept.in(folder);
    Kept.catchUp(follower);
    assertThat(Kept.statuses(follower)).hasSize(all());
    follower.close();
  }

  private int all() {
    return console
        .database
        .jdbc()
        .sql("select count(*) from complaint")
        .query(Integer.class)
        .single();
  }

  /** A disk without room for one byte more, as long as it is said to be full. */
  private static final class Filling extends FilterDirectory {

    private final AtomicBoolean full;

    Filling(Path folder, AtomicBoolean full) throws IOException {
      super(FSDirectory.open(folder));
      this.full = full;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      if (full.get()) {
        throw new IOException("No space left on device");
      }
      return super.createOutput(name, context);
    }
  }
}
