package mn.sanal.admin.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.ConsoleSettings;
import mn.sanal.db.change.Changes;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.ComplaintId;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.dialogue.Places;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Finds cases. One thread keeps the index with the database, within a fraction of a second, and
 * mends it by itself; what it cannot do now it tries again.
 */
@ConsoleOnly
@Component
public class CaseSearch implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(CaseSearch.class);
  private static final long PAUSE_MILLIS = 400;
  private static final long PAUSE_AFTER_TROUBLE_MILLIS = 1_000;
  private static final Duration WAIT_FOR_LAST_ROUND = Duration.ofSeconds(10);

  private static final Sort NEWEST =
      new Sort(new SortedNumericSortField(Fields.RECEIVED, SortField.Type.LONG, true));

  private final Vocabulary vocabulary;
  private final WholeQuery text;
  private final Ranking ranking;
  private final Alike alike;
  private final Follower follower;
  private CountDownLatch end = new CountDownLatch(0);
  private Thread thread = new Thread(() -> {});
  private String lastTrouble = "";

  @Autowired
  CaseSearch(
      ConsoleSettings settings,
      Changes changes,
      Complaints complaints,
      Places places,
      Vocabulary vocabulary,
      Clock clock) {
    this(
        settings.dataDir().resolve("index").resolve("cases"),
        Fields.analyzer(),
        changes,
        complaints,
        places,
        vocabulary,
        clock);
  }

  CaseSearch(
      Path folder,
      Analyzer analyzer,
      Changes changes,
      Complaints complaints,
      Places places,
      Vocabulary vocabulary,
      Clock clock) {
    this.vocabulary = vocabulary;
    this.text = new WholeQuery(new TextQuery(analyzer), analyzer);
    this.ranking = new Ranking(text, Newest::of);
    this.alike = new Alike(analyzer);
    this.follower = new Follower(folder, analyzer, changes, complaints, places, clock);
  }

  public IndexState state() {
    return follower.state();
  }

  /** What is found now; empty when the index cannot be searched for the moment. */
  public Optional<Found> find(CaseQuery query) {
    return ask(searcher -> find(query, searcher));
  }

  /** How many cases are found now; none when the index cannot be searched for the moment. */
  public int count(CaseQuery query) {
    Query words = text.of(vocabulary.read(query.typed(), query.today()));
    return ask(searcher -> searcher.count(Limits.of(query).on(words))).orElse(0);
  }

  /** How many of them were received after a moment. */
  public int countSince(CaseQuery query, Instant moment) {
    Query words = text.of(vocabulary.read(query.typed(), query.today()));
    Query later =
        LongField.newRangeQuery(Fields.RECEIVED, moment.toEpochMilli() + 1, Long.MAX_VALUE);
    return ask(searcher ->
            searcher.count(
                new BooleanQuery.Builder()
                    .add(Limits.of(query).on(words), Occur.FILTER)
                    .add(later, Occur.FILTER)
                    .build()))
        .orElse(0);
  }

  /** When the newest case was received that can be found now. */
  public Optional<Instant> newest() {
    var sort = new Sort(new SortedNumericSortField(Fields.RECEIVED, SortField.Type.LONG, true));
    return ask(searcher -> searcher.search(MatchAllDocsQuery.INSTANCE, 1, sort).scoreDocs)
        .filter(found -> found.length > 0)
        .map(found -> (Long) ((FieldDoc) found[0]).fields[0])
        .map(Instant::ofEpochMilli);
  }

  /** Ways in which a text whose last word is being typed may go on, the whole text each. */
  public List<String> proposals(String typed) {
    return ask(searcher -> new Proposals(searcher.getIndexReader()).ending(typed))
        .orElse(List.of());
  }

  /** What may have been meant where a word is in no case. */
  public Optional<String> meant(String typed, Reading reading) {
    return ask(searcher -> new Proposals(searcher.getIndexReader()).meant(typed, reading))
        .flatMap(meant -> meant);
  }

  /** Cases that tell much the same as this one, the most alike first, at most so many. */
  public List<ComplaintId> alike(Complaint complaint, int limit) {
    long id = complaint.id().value();
    return complaint.safeguarding()
        ? List.of()
        : ask(searcher -> ids(searcher, alike.to(id, complaint.text(), limit, searcher)))
            .orElse(List.of());
  }

  private <T> Optional<T> ask(CaseIndex.Search<T> search) {
    CaseIndex index = follower.index();
    if (index == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(index.search(search));
    } catch (IOException | RuntimeException e) {
      // A query cannot fail by what was typed; so the index is at fault, and its keeper will see.
      log.warn("the index could not be searched: {}", e.getClass().getName());
      return Optional.empty();
    }
  }

  private Found find(CaseQuery query, IndexSearcher searcher) throws IOException {
    Reading reading = vocabulary.read(query.typed(), query.today());
    Limits limits = Limits.of(query);
    Counts counts =
        Counts.of(searcher, limits.always(text.of(reading)), limits.byDimension(), query.today());
    KnownCases found = counts.passing();
    int first = query.page() * CaseQuery.PAGE;
    int upTo = first + CaseQuery.PAGE;
    boolean best = query.order() == CaseQuery.Order.RELEVANCE;
    List<ScoreDoc> ordered =
        best
            ? ranking.best(searcher, reading, found, NEWEST, upTo)
            : List.of(Ranking.first(searcher, found, sort(query.order()), upTo));
    List<ScoreDoc> near =
        best && counts.total() < Ranking.ENOUGH
            ? ranking.near(
                searcher, reading, found, limits, NEWEST, Ranking.ENOUGH - counts.total())
            : List.of();
    return new Found(
        reading,
        ids(searcher, ordered.stream().skip(first).toList()),
        ids(searcher, near),
        counts.total(),
        counts.byDimension());
  }

  private static List<ComplaintId> ids(IndexSearcher searcher, List<ScoreDoc> docs)
      throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    List<ComplaintId> ids = new ArrayList<>();
    for (ScoreDoc doc : docs) {
      var leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
      NumericDocValues values = leaf.reader().getNumericDocValues(Fields.ID);
      if (values != null && values.advanceExact(doc.doc - leaf.docBase)) {
        ids.add(new ComplaintId(values.longValue()));
      }
    }
    return ids;
  }

  private static Sort sort(CaseQuery.Order order) {
    return switch (order) {
      case RELEVANCE, NEWEST -> NEWEST;
      case DUE -> {
        var due = new SortedNumericSortField(Fields.DUE_ON, SortField.Type.LONG);
        due.setMissingValue(Long.MAX_VALUE);
        yield new Sort(due, NEWEST.getSort()[0]);
      }
      case OLDEST -> new Sort(new SortedNumericSortField(Fields.RECEIVED, SortField.Type.LONG));
    };
  }

  @Override
  public synchronized void start() {
    CountDownLatch newEnd = new CountDownLatch(1);
    end = newEnd;
    thread = Thread.ofPlatform().name("search-index").daemon().start(() -> keep(newEnd));
  }

  private void keep(CountDownLatch ended) {
    try {
      boolean over = false;
      while (!over) {
        over = ended.await(round(ended), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Follows the database once; the pause before the next round, in milliseconds. */
  private long round(CountDownLatch ended) {
    try {
      follower.follow(() -> ended.getCount() > 0);
      lastTrouble = "";
      return PAUSE_MILLIS;
    } catch (IOException | IllegalStateException broken) {
      // Lucene closes a writer for good at the first fault, so the index is built anew.
      trouble("the index is given up and built anew", broken);
      follower.drop();
    } catch (RuntimeException database) {
      trouble("the index waits for the database", database);
    }
    return PAUSE_AFTER_TROUBLE_MILLIS;
  }

  /** Once for each kind of trouble, not once a second. */
  private void trouble(String what, Exception cause) {
    String kind = cause.getClass().getName();
    if (!kind.equals(lastTrouble)) {
      lastTrouble = kind;
      log.warn("{}: {}", what, kind);
    }
  }

  /** Never by an interrupt: that closes the files under a writer, and costs the index. */
  @Override
  public synchronized void stop() {
    end.countDown();
    try {
      if (thread.join(WAIT_FOR_LAST_ROUND)) {
        follower.close();
      } else {
        log.warn("the index is left as it was last committed, and will catch up");
      }
    } catch (IOException e) {
      log.warn("the index was not closed cleanly and will catch up: {}", e.getClass().getName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return end.getCount() > 0;
  }
}
