package mn.sanal.admin.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.ComplaintId;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.dialogue.Places;

/**
 * Fills an empty index from the database on all processors, the newest cases first, since they are
 * looked for most and can be found while the others follow.
 */
final class Build {

  private static final int BATCH = 500;
  private static final long REFRESH_AFTER = Duration.ofSeconds(5).toNanos();

  private final CaseIndex index;
  private final Complaints complaints;
  private final Places places;
  private final Consumer<IndexState> progress;
  private final AtomicLong done = new AtomicLong();
  private final int threads = Runtime.getRuntime().availableProcessors();
  private long total;

  Build(CaseIndex index, Complaints complaints, Places places, Consumer<IndexState> progress) {
    this.index = index;
    this.complaints = complaints;
    this.places = places;
    this.progress = progress;
  }

  /** Whether it came to the end, and was not told to stop. */
  boolean run(BooleanSupplier goOn) throws IOException {
    total = complaints.searchable();
    tell();
    boolean whole;
    Deque<Future<Void>> running = new ArrayDeque<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      whole = handOut(workers, running, goOn);
      while (!running.isEmpty()) {
        await(running.removeFirst());
      }
    }
    index.refresh();
    return whole;
  }

  private boolean handOut(
      ExecutorService workers, Deque<Future<Void>> running, BooleanSupplier goOn)
      throws IOException {
    long refreshed = System.nanoTime();
    List<Complaint> next = complaints.before(new ComplaintId(Long.MAX_VALUE), BATCH);
    while (!next.isEmpty() && goOn.getAsBoolean()) {
      List<Complaint> batch = next;
      running.add(workers.submit(() -> put(batch)));
      // So many wait that nobody is idle, and no more are held in memory.
      while (running.size() > 2 * threads) {
        await(running.removeFirst());
      }
      if (System.nanoTime() - refreshed > REFRESH_AFTER) {
        index.refresh();
        refreshed = System.nanoTime();
      }
      next = complaints.before(next.getLast().id(), BATCH);
    }
    return next.isEmpty();
  }

  private Void put(List<Complaint> batch) throws IOException {
    int put = 0;
    for (Complaint complaint : batch) {
      if (!complaint.safeguarding()) {
        index.put(complaint, Sector.of(complaint, places));
        put++;
      }
    }
    done.addAndGet(put);
    tell();
    return null;
  }

  private void tell() {
    long so = done.get();
    progress.accept(new IndexState.Building(so, Math.max(so, total)));
  }

  private static void await(Future<Void> batch) throws IOException {
    try {
      batch.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException io -> throw io;
        case RuntimeException wrong -> throw wrong;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while building", e);
    }
  }
}
