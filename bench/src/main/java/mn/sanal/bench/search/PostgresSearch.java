package mn.sanal.bench.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mn.sanal.admin.search.Found.Dimension;
import mn.sanal.db.embedded.PostgresServer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What PostgreSQL itself makes of the same texts and questions: full text search with the {@code
 * simple} configuration, since it has none for Mongolian, and the similar words of {@code pg_trgm}.
 * A page is the same as the console's: the twenty best, the total, and the counts of each facet.
 */
final class PostgresSearch {

  private static final int OF_A_KIND = 4;
  private static final String PATIENCE = "20s";

  private static final String TEXTS =
      "select id, status, kind, category, place, text from complaint";

  /** In which Cyrillic letters are letters: in the locale C they are none to pg_trgm. */
  private static final String DATABASE =
      """
      create database bench template template0 encoding 'UTF8'
        locale_provider libc lc_collate 'C' lc_ctype 'C.UTF-8'
      """;

  private static final String FACETS =
      """
      select status, kind, category, left(place, 2) as area, count(*) from hit
      group by grouping sets ((), (status), (kind), (category), (left(place, 2)))
      """;

  private final JdbcClient jdbc;
  private final PrintStream out;

  private PostgresSearch(JdbcClient jdbc, PrintStream out) {
    this.jdbc = jdbc;
    this.out = out;
  }

  static void run(Yard yard, List<Queries.Asked> queries, PrintStream out) throws IOException {
    Path texts = yard.index.resolveSibling("texts.tsv").toAbsolutePath();
    PostgresServer server = yard.bean(PostgresServer.class);
    try {
      copy(yard.jdbc(), "(" + TEXTS + ") to", texts);
      yard.jdbc().sql("drop database if exists bench").update();
      yard.jdbc().sql(DATABASE).update();
      String url = server.url().replaceFirst("/[^/?]+(?=$|\\?)", "/bench");
      var connection = new SingleConnectionDataSource(url, server.user(), server.password(), true);
      try (connection) {
        run(JdbcClient.create(connection), texts, queries, out);
      }
    } finally {
      Files.deleteIfExists(texts);
    }
  }

  private static void run(
      JdbcClient database, Path texts, List<Queries.Asked> queries, PrintStream out) {
    var search = new PostgresSearch(database, out);
    search.build(texts);
    search.pages(
        "full text search",
        "t @@ plainto_tsquery('simple', :words)",
        "ts_rank(t, plainto_tsquery('simple', :words)) desc",
        queries);
    search.pages("pg_trgm", ":words <% text", ":words <<-> text", queries);
  }

  private static void copy(JdbcClient database, String what, Path file) {
    database.sql("copy " + what + " '" + file.toString().replace("'", "''") + "'").update();
  }

  private void build(Path texts) {
    jdbc.sql("create extension pg_trgm").update();
    jdbc.sql(
            """
            create unlogged table bench_search (id bigint, status text, kind text, category text,
              place text, text text,
              t tsvector generated always as (to_tsvector('simple', text)) stored)
            """)
        .update();
    copy(jdbc, "bench_search (id, status, kind, category, place, text) from", texts);
    timed("full text index", "create index bench_t on bench_search using gin (t)", "bench_t");
    timed(
        "pg_trgm index",
        "create index bench_g on bench_search using gin (text gin_trgm_ops)",
        "bench_g");
    jdbc.sql("vacuum analyze bench_search").update();
  }

  private void timed(String what, String statement, String index) {
    long start = System.nanoTime();
    jdbc.sql(statement).update();
    double seconds = (System.nanoTime() - start) / 1e9;
    long bytes =
        jdbc.sql("select pg_relation_size(:index::regclass)")
            .param("index", index)
            .query(Long.class)
            .single();
    out.println(
        String.format(
            Locale.ROOT,
            "PostgreSQL, %s: built in %.1f s, %.1f MB",
            what,
            seconds,
            bytes / 1048576.0));
  }

  private void pages(String what, String where, String order, List<Queries.Asked> queries) {
    var times = new Times();
    Map<String, Integer> done = new HashMap<>();
    int given = 0;
    for (Queries.Asked asked : queries) {
      boolean words = !asked.query().typed().isEmpty();
      if (words && done.merge(asked.kind(), 1, Integer::sum) <= OF_A_KIND) {
        long start = System.nanoTime();
        given += page(where, order, asked) ? 0 : 1;
        times.add(asked.kind(), (System.nanoTime() - start) / 1e6);
      }
    }
    out.println(
        "PostgreSQL, "
            + what
            + ", ms: p50, p95, p99, longest; "
            + given
            + " given up after "
            + PATIENCE);
    out.print(times.table());
  }

  private boolean page(String where, String order, Queries.Asked asked) {
    String limited =
        where
            + (asked.query().limits().isEmpty()
                ? ""
                : " and status = any(:statuses) and left(place, 2) = any(:places)");
    try {
      for (String statement :
          List.of(
              "select id from bench_search where " + limited + " order by " + order + " limit 20",
              "with hit as (select * from bench_search where " + limited + ") " + FACETS)) {
        jdbc.sql("set statement_timeout = '" + PATIENCE + "'").update();
        var query =
            jdbc.sql(statement).param("words", asked.query().typed().replaceAll("[\"*]", ""));
        query = query.param("statuses", wanted(asked, Dimension.STATUS));
        query = query.param("places", wanted(asked, Dimension.PLACE));
        var _ = query.query((row, _) -> row.getObject(1)).list();
      }
      return true;
    } catch (DataAccessException tooSlow) {
      return false;
    }
  }

  private static String[] wanted(Queries.Asked asked, Dimension dimension) {
    return asked.query().limits().getOrDefault(dimension, Set.of()).toArray(String[]::new);
  }
}
