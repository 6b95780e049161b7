package mn.sanal.admin.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import mn.sanal.db.change.Change;
import mn.sanal.db.change.Changes;
import mn.sanal.db.change.EpochChanged;
import mn.sanal.db.change.Position;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.ComplaintId;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.dialogue.Places;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Builds the index and keeps it with the database. Used by one thread; searched by all. */
final class Follower {

  private static final int BATCH = 500;
  private static final long COMMIT_AFTER = Duration.ofSeconds(5).toNanos();

  /** What is erased in this time is merged away in the next, so within a day. */
  private static final Duration FORGET_AFTER = Duration.ofHours(8);

  private final Path folder;
  private final CaseIndex.Disk disk;
  private final Clock clock;
  private final Analyzer analyzer;
  private final Changes changes;
  private final Complaints complaints;
  private final Places places;
  private volatile @Nullable CaseIndex index;
  private volatile IndexState state = new IndexState.Down();
  private @Nullable Position position;
  private @Nullable Position committed;
  private boolean anew;
  private long committedAt = System.nanoTime();
  private Instant forgotten = Instant.MIN;
  private @Nullable Instant forgetting;

  Follower(
      Path folder,
      Analyzer analyzer,
      Changes changes,
      Complaints complaints,
      Places places,
      Clock clock) {
    this(folder, FSDirectory::open, analyzer, changes, complaints, places, clock);
  }

  Follower(
      Path folder,
      CaseIndex.Disk disk,
      Analyzer analyzer,
      Changes changes,
      Complaints complaints,
      Places places,
      Clock clock) {
    this.folder = folder;
    this.disk = disk;
    this.clock = clock;
    this.analyzer = analyzer;
    this.changes = changes;
    this.complaints = complaints;
    this.places = places;
  }

  IndexState state() {
    return state;
  }

  @Nullable CaseIndex index() {
    return index;
  }

  /**
   * Takes in what has changed, after opening or building the index where it must.
   *
   * @param goOn asked between two batches; what is not done when it says no, a later start does
   */
  void follow(BooleanSupplier goOn) throws IOException {
    CaseIndex open = opened();
    Position from = position;
    if (from == null) {
      rebuild(goOn);
      return;
    }
    List<Change> news;
    try {
      news = changes.after(from, BATCH);
    } catch (EpochChanged restored) {
      drop();
      rebuild(goOn);
      return;
    }
    while (!news.isEmpty() && goOn.getAsBoolean()) {
      take(open, news);
      Position reached = news.getLast().position();
      position = reached;
      open.refresh();
      news = changes.after(reached, BATCH);
    }
    state = new IndexState.Ready();
    commitNowAndThen(open);
  }

  private CaseIndex opened() throws IOException {
    CaseIndex known = index;
    if (known != null) {
      return known;
    }
    Optional<CaseIndex> found = anew ? Optional.empty() : CaseIndex.open(folder, disk, analyzer);
    CaseIndex open = found.isPresent() ? found.get() : CaseIndex.create(folder, disk, analyzer);
    position = open.position().orElse(null);
    committed = position;
    forgotten = open.forgotten().orElse(clock.instant());
    forgetting = null;
    index = open;
    return open;
  }

  private void take(CaseIndex open, List<Change> news) throws IOException {
    Set<ComplaintId> touched = new LinkedHashSet<>();
    for (Change change : news) {
      if (change.kind() == Change.Kind.COMPLAINT) {
        touched.add(new ComplaintId(change.entityId()));
      }
    }
    Set<ComplaintId> gone = new LinkedHashSet<>(touched);
    for (Complaint complaint : complaints.find(touched)) {
      gone.remove(complaint.id());
      put(open, complaint);
    }
    for (ComplaintId id : gone) {
      open.remove(id.value());
    }
  }

  /** A case that may concern harm to a child is never in the index, whatever the feed says. */
  private void put(CaseIndex open, Complaint complaint) throws IOException {
    if (complaint.safeguarding()) {
      open.remove(complaint.id().value());
    } else {
      open.put(complaint, Sector.of(complaint, places));
    }
  }

  private void rebuild(BooleanSupplier goOn) throws IOException {
    CaseIndex fresh = opened();
    Position start = changes.now();
    if (new Build(fresh, complaints, places, so -> state = so).run(goOn)) {
      position = start;
      commit(fresh, start);
      anew = false;
      state = new IndexState.Ready();
    }
  }

  private void commitNowAndThen(CaseIndex open) throws IOException {
    Position reached = position;
    if (reached == null) {
      return;
    }
    Instant begun = forgetting;
    if (begun == null && clock.instant().isAfter(forgotten.plus(FORGET_AFTER))) {
      forgetting = clock.instant();
      open.forget();
    } else if (begun != null && !open.isMerging()) {
      forgotten = begun;
      forgetting = null;
      // Lets go of the files of before, which searches and the last commit held.
      open.refresh();
      commit(open, reached);
    }
    if (System.nanoTime() - committedAt > COMMIT_AFTER) {
      commit();
    }
  }

  /** Makes what was taken in outlive a crash now, not only after a while. */
  void commit() throws IOException {
    CaseIndex open = index;
    Position reached = position;
    if (open != null && reached != null && !reached.equals(committed)) {
      commit(open, reached);
    }
  }

  private void commit(CaseIndex open, Position reached) throws IOException {
    open.commit(reached, forgotten);
    committed = reached;
    committedAt = System.nanoTime();
  }

  /** Gives the index up: it is broken, or of another database. The next round builds it anew. */
  void drop() {
    CaseIndex open = index;
    index = null;
    position = null;
    anew = true;
    state = new IndexState.Down();
    if (open != null) {
      open.abandon();
    }
  }

  void close() throws IOException {
    commit();
    CaseIndex open = index;
    index = null;
    state = new IndexState.Down();
    if (open != null) {
      open.close();
    }
  }
}
