package mn.sanal.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import mn.sanal.admin.search.CaseSearch;
import mn.sanal.admin.search.load.InventedCases;
import mn.sanal.admin.search.load.InventedRows;
import mn.sanal.bot.api.process.ProcessorTime;
import mn.sanal.db.embedded.PostgresServer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The console over an embedded database of invented cases, its search in this very process. */
final class Yard implements AutoCloseable {

  private static final long BATCH = 10_000;

  final InventedCases cases;
  final Path index;
  private final ConfigurableApplicationContext context;

  Yard(SearchOptions options) {
    cases = new InventedCases(options.seed());
    index = options.data().resolve("index").resolve("cases");
    context =
        new SpringApplicationBuilder(YardBeans.class)
            .web(WebApplicationType.NONE)
            .properties("sanal.data-dir=" + options.data(), "spring.main.banner-mode=off")
            .properties("logging.level.root=error")
            .run();
    search().stop();
    fill(options.cases());
  }

  private void fill(long count) {
    long there = jdbc().sql("select count(*) from complaint").query(Long.class).single();
    for (long i = there; i < count; i += BATCH) {
      InventedRows.copy(database(), cases, i, Math.min(count, i + BATCH));
    }
    if (there < count) {
      jdbc().sql("vacuum analyze complaint").update();
    }
  }

  CaseSearch search() {
    return bean(CaseSearch.class);
  }

  <T> T bean(Class<T> kind) {
    return context.getBean(kind);
  }

  DataSource database() {
    return bean(DataSource.class);
  }

  JdbcClient jdbc() {
    return bean(JdbcClient.class);
  }

  /** Processor seconds of all processes of PostgreSQL. */
  double postgresTime() {
    return ProcessorTime.ofTree(
        Optional.of(ProcessHandle.of(bean(PostgresServer.class).pid()).orElseThrow()));
  }

  /** Processor seconds of this process. */
  static double ownTime() {
    return ProcessorTime.of(ProcessHandle.current());
  }

  long indexBytes() throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  /** As if the index had never been. */
  void dropIndex() throws IOException {
    if (Files.exists(index)) {
      try (Stream<Path> files = Files.list(index)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
