package mn.sanal.admin.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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
import org.jspecify.annotations.Nullable;

/** Builds the index and keeps it with the database. Used by one thread; searched by all. */
final class Follower {

  private static final int BATCH = 500;
  private static final long COMMIT_AFTER = Duration.ofSeconds(5).toNanos();
  private static final long FORGET_AFTER = Duration.ofHours(12).toNanos();

  private final Path folder;
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
  private long forgottenAt = System.nanoTime();

  Follower(Path folder, Analyzer analyzer, Changes changes, Complaints complaints, Places places) {
    this.folder = folder;
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
    Optional<CaseIndex> found = anew ? Optional.empty() : CaseIndex.open(folder, analyzer);
    CaseIndex open = found.isPresent() ? found.get() : CaseIndex.create(folder, analyzer);
    position = open.position().orElse(null);
    committed = position;
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
    long now = System.nanoTime();
    Position reached = position;
    if (reached != null && !reached.equals(committed) && now - committedAt > COMMIT_AFTER) {
      commit(open, reached);
    }
    if (now - forgottenAt > FORGET_AFTER) {
      forgottenAt = now;
      open.forget();
    }
  }

  private void commit(CaseIndex open, Position reached) throws IOException {
    open.commit(reached);
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
    CaseIndex open = index;
    index = null;
    state = new IndexState.Down();
    if (open != null) {
      Position reached = position;
      if (reached != null && !reached.equals(committed)) {
        commit(open, reached);
      }
      open.close();
    }
  }
}
