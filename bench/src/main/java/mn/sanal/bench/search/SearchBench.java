package mn.sanal.bench.search;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import mn.sanal.admin.search.CaseSearch;
import mn.sanal.admin.search.IndexState;

/** Measures the search of the console from its first build to a page of results. */
public final class SearchBench {

  /** A console runs for weeks: what is measured is compiled. */
  private static final int WARM_UP = 4;

  private static final int ROUNDS = 12;
  private static final long POLL_MILLIS = 20;
  private static final double MEBIBYTE = 1 << 20;

  private final SearchOptions options;
  private final PrintStream out;

  private SearchBench(SearchOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /** Prints all figures. */
  public static void run(SearchOptions options, PrintStream out) throws Exception {
    var bench = new SearchBench(options, out);
    try (var yard = new Yard(options)) {
      bench.out.println(
          String.format(
              Locale.ROOT,
              "%,d invented cases, seed %d, %d processors, Java %s, heap %.0f MB",
              options.cases(),
              options.seed(),
              Runtime.getRuntime().availableProcessors(),
              Runtime.version().feature(),
              Runtime.getRuntime().maxMemory() / MEBIBYTE));
      bench.build(yard);
      List<Queries.Asked> queries = Queries.of(yard.cases, options.seed());
      bench.pages(yard, queries);
      bench.delay(yard);
      yard.search().stop();
      if (options.postgres()) {
        PostgresSearch.run(yard, queries, out);
      }
    }
  }

  private void build(Yard yard) throws Exception {
    if (options.build()) {
      yard.dropIndex();
    }
    double own = Yard.ownTime();
    double postgres = yard.postgresTime();
    long start = System.nanoTime();
    yard.search().start();
    while (!(yard.search().state() instanceof IndexState.Ready)) {
      Thread.sleep(POLL_MILLIS);
    }
    if (options.build()) {
      tell(yard, start, own, postgres);
    }
    long bytes = yard.indexBytes();
    out.println(
        String.format(
            Locale.ROOT,
            "index: %.1f MB, %.0f bytes a case; a million cases take %.0f MB (aim 1,024)",
            bytes / MEBIBYTE,
            bytes / (double) options.cases(),
            bytes / (double) options.cases() * 1e6 / MEBIBYTE));
  }

  private void tell(Yard yard, long start, double own, double postgres) {
    double seconds = (System.nanoTime() - start) / 1e9;
    double ownUsed = Yard.ownTime() - own;
    double postgresUsed = yard.postgresTime() - postgres;
    out.println(
        String.format(
            Locale.ROOT,
            "build: %.1f s, %,.0f cases/s (aim 5,000)",
            seconds,
            options.cases() / seconds));
    out.println(
        String.format(
            Locale.ROOT,
            "  processor seconds: console %.1f, PostgreSQL %.1f; %,.0f cases a processor second",
            ownUsed,
            postgresUsed,
            options.cases() / (ownUsed + postgresUsed)));
  }

  private void pages(Yard yard, List<Queries.Asked> queries) {
    CaseSearch search = yard.search();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    var wall = new Times();
    var processor = new Times();
    for (int round = 0; round < ROUNDS; round++) {
      for (Queries.Asked asked : queries) {
        long start = System.nanoTime();
        long used = threads.getCurrentThreadCpuTime();
        var found = search.find(asked.query());
        double usedMillis = (threads.getCurrentThreadCpuTime() - used) / 1e6;
        double millis = (System.nanoTime() - start) / 1e6;
        if (found.isEmpty()) {
          throw new IllegalStateException("no page: " + asked.query().typed());
        }
        if (round >= WARM_UP) {
          wall.add(asked.kind(), millis);
          processor.add(asked.kind(), usedMillis);
        }
      }
    }
    out.println("a page with facets, one thread, ms: p50, p95, p99 (aim 20), longest");
    out.print(wall.table());
    out.println("the same in processor time");
    out.print(processor.table());
  }

  private void delay(Yard yard) throws Exception {
    List<Double> delays = Arrivals.run(yard, options);
    out.println(
        String.format(
            Locale.ROOT,
            "delay from commit to found, %d cases/s arriving, ms: p50, p95, p99, longest (aim"
                + " 1,000)",
            options.rate()));
    out.print(Times.line("all", delays));
  }
}
