package mn.sanal.admin.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.sanal.db.change.Position;
import mn.sanal.db.complaint.Complaint;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The index on disk. How far it follows the feed of changes is kept in each commit, so that after a
 * crash it goes on exactly from what it holds.
 */
final class CaseIndex implements Closeable {

  /** What is held in memory before it becomes a segment: some twenty thousand cases. */
  private static final double BUFFER_MB = 48;

  private static final String FORGOTTEN = "forgotten";

  private final Directory directory;
  private final IndexWriter writer;
  private final ConcurrentMergeScheduler merger;
  private final CaseTexts texts;
  private final SearcherManager searchers;

  private CaseIndex(Directory directory, IndexWriter writer) throws IOException {
    this.directory = directory;
    this.merger = (ConcurrentMergeScheduler) writer.getConfig().getMergeScheduler();
    this.texts = new CaseTexts(writer.getAnalyzer());
    this.writer = writer;
    this.searchers = new SearcherManager(writer, new SearcherFactory());
  }

  /** Opens what is there; empty when nothing is, or nothing whole, or of another form. */
  static Optional<CaseIndex> open(Path folder, Analyzer analyzer) throws IOException {
    return open(folder, FSDirectory::open, analyzer);
  }

  static Optional<CaseIndex> open(Path folder, Disk disk, Analyzer analyzer) throws IOException {
    Directory directory = disk.at(Files.createDirectories(folder));
    if (usable(directory)) {
      return Optional.of(new CaseIndex(directory, writer(directory, analyzer, OpenMode.APPEND)));
    }
    directory.close();
    return Optional.empty();
  }

  /** Starts an empty index in the place of whatever is there. */
  static CaseIndex create(Path folder, Disk disk, Analyzer analyzer) throws IOException {
    Directory directory = disk.at(Files.createDirectories(folder));
    // Lucene would read what is there first, and fail on what is broken.
    try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory.deleteFile(file);
        }
      }
    }
    return new CaseIndex(directory, writer(directory, analyzer, OpenMode.CREATE));
  }

  private static IndexWriter writer(Directory directory, Analyzer analyzer, OpenMode mode)
      throws IOException {
    // Each refresh leaves a segment of a few cases. With Lucene's floor of 16 MB every merge would
    // write all of a small index anew.
    var merges = new TieredMergePolicy();
    merges.setFloorSegmentMB(0.5);
    // Where one is asked to forget, a single erased case of a large segment counts.
    merges.setForceMergeDeletesPctAllowed(0);
    var config =
        new IndexWriterConfig(analyzer)
            .setOpenMode(mode)
            .setCommitOnClose(false)
            .setRAMBufferSizeMB(BUFFER_MB)
            // Before it is searched, so that nobody waits.
            .setMergedSegmentWarmer(Columns::of)
            .setMergePolicy(merges)
            .setMergeScheduler(new ConcurrentMergeScheduler());
    return new IndexWriter(directory, config);
  }

  /** Reads every byte once: a damaged index must be known before somebody misses a case. */
  private static boolean usable(Directory directory) {
    try {
      if (!DirectoryReader.indexExists(directory)) {
        return false;
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (LeafReaderContext leaf : reader.leaves()) {
          ((CodecReader) leaf.reader()).checkIntegrity();
        }
        return position(reader.getIndexCommit().getUserData()).isPresent();
      }
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  void put(Complaint complaint, Sector sector) throws IOException {
    writer.updateDocument(
        CaseDocument.key(complaint.id().value()), CaseDocument.of(complaint, sector, texts));
  }

  void remove(long id) throws IOException {
    writer.deleteDocuments(CaseDocument.key(id));
  }

  /** Makes all that was put visible to searches. */
  void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /** Makes all that was put outlive a crash, together with how far it follows the feed. */
  void commit(Position position, Instant forgotten) throws IOException {
    writer.setLiveCommitData(data(position, forgotten).entrySet());
    writer.commit();
  }

  /**
   * Begins to take what was deleted off the disk. It is gone with the first commit after {@link
   * #isMerging} has become false.
   */
  void forget() throws IOException {
    writer.forceMergeDeletes(false);
  }

  /** Whether segments are being written anew in the background. */
  boolean isMerging() {
    return writer.hasPendingMerges() || merger.mergeThreadCount() > 0;
  }

  /** How far it follows the feed. */
  Optional<Position> position() throws IOException {
    return position(data());
  }

  /** Since when nothing that was deleted before is on the disk. */
  Optional<Instant> forgotten() throws IOException {
    return Optional.ofNullable(data().get(FORGOTTEN)).map(Instant::parse);
  }

  private Map<String, String> data() throws IOException {
    Map<String, String> data = new HashMap<>();
    Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
    if (live != null) {
      live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return data;
  }

  <T> T search(Search<T> search) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return search.in(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
  }

  /** Closes what can be closed of an index that is given up. */
  void abandon() {
    IOUtils.closeWhileHandlingException(searchers, writer::rollback, directory);
  }

  private static Map<String, String> data(Position position, Instant forgotten) {
    return Map.of(
        FORGOTTEN,
        forgotten.toString(),
        "form",
        Integer.toString(Fields.FORM),
        "epoch",
        position.epoch().toString(),
        "transaction",
        Long.toString(position.transaction()),
        "number",
        Long.toString(position.number()));
  }

  private static Optional<Position> position(Map<String, String> data) {
    String epoch = data.get("epoch");
    String transaction = data.get("transaction");
    String number = data.get("number");
    if (!Integer.toString(Fields.FORM).equals(data.get("form"))
        || missing(epoch)
        || missing(transaction)
        || missing(number)) {
      return Optional.empty();
    }
    return Optional.of(
        new Position(UUID.fromString(epoch), Long.parseLong(transaction), Long.parseLong(number)));
  }

  private static boolean missing(@Nullable String value) {
    return value == null;
  }

  /** Where a folder's files are kept; for tests of what breaks. */
  interface Disk {
    Directory at(Path folder) throws IOException;
  }

  /** Something to ask of the index as it is at one moment. */
  interface Search<T> {
    T in(IndexSearcher searcher) throws IOException;
  }
}
