package mn.sanal.app.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mn.sanal.bot.api.BotApiServer;
import mn.sanal.bot.api.process.Rows;
import mn.sanal.bot.api.process.SanalProcess;
import org.jspecify.annotations.Nullable;

/** The packaged program with a data folder of its own and a Bot API server beside it. */
final class RunningSanal implements AutoCloseable {

  /** How updates come. */
  enum Mode {
    POLLING,
    WEBHOOK
  }

  /** By which Telegram is known at the webhook. */
  static final String SECRET = "a-secret_of-the-test";

  private static final Pattern SETUP = Pattern.compile("/admin/setup\\?token=[A-Za-z0-9_.~-]+");

  final BotApiServer telegram = BotApiServer.start();
  final SanalProcess process;

  private final Rows.Source database;

  private RunningSanal(Mode mode, @Nullable OwnPostgres own) {
    process =
        new SanalProcess(jar(), dataDir())
            .with("TELEGRAM_BOT_TOKEN", telegram.token())
            .with("TELEGRAM_API_URL", telegram.url())
            .with("SANAL_TELEGRAM_MODE", mode == Mode.WEBHOOK ? "webhook" : "polling")
            .with("SANAL_TELEGRAM_WEBHOOK_SECRET", SECRET);
    if (own != null) {
      process
          .with("SANAL_DB_URL", own.url())
          .with("SANAL_DB_USER", "postgres")
          .with("SANAL_DB_PASSWORD", "postgres");
    }
    database = own != null ? own : process.database()::connect;
  }

  static RunningSanal in(Mode mode) {
    return started(new RunningSanal(mode, null));
  }

  /** Not started yet. */
  static RunningSanal stopped() {
    return new RunningSanal(Mode.POLLING, null);
  }

  /** With invented data to look at. */
  static RunningSanal withDemo() {
    RunningSanal sanal = new RunningSanal(Mode.POLLING, null);
    sanal.process.with("SANAL_DEMO", "true");
    return started(sanal);
  }

  /** In the small country of the transcripts, run by whom they name. */
  static RunningSanal inTheSampleCountry(Mode mode) {
    RunningSanal sanal = new RunningSanal(mode, null);
    sanal
        .process
        .with("SANAL_OPERATOR", "Жишээ байгууллага")
        .with("SANAL_CONTACT", "sanal@example.mn")
        .with("SANAL_KEY", Past.KEY);
    started(sanal);
    try {
      SampleCountry.moveInto(sanal.database);
      sanal.process.stop();
    } catch (RuntimeException | Error e) {
      sanal.close();
      throw e;
    }
    return started(sanal);
  }

  /** What lies behind the people of the sample country. */
  Past past() {
    return new Past(database);
  }

  /** With a database that it did not start itself. */
  static RunningSanal with(OwnPostgres postgres, Mode mode) {
    return started(new RunningSanal(mode, postgres));
  }

  private static RunningSanal started(RunningSanal sanal) {
    try {
      sanal.process.start();
      return sanal;
    } catch (RuntimeException | Error e) {
      sanal.close();
      throw e;
    }
  }

  private static Path jar() {
    return Path.of(System.getProperty("sanal.jar", "target/sanal.jar"));
  }

  private static Path dataDir() {
    try {
      return Files.createTempDirectory("sanal-it-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return process.url();
  }

  /** The one-time link that makes the first administrator, as it was printed. */
  String setupLink() {
    Matcher link = SETUP.matcher(process.output());
    if (!link.find()) {
      throw new AssertionError("no one-time link was printed:\n" + process.output());
    }
    return url() + link.group();
  }

  /** The rows of a query, each as its columns' texts. */
  List<List<String>> query(String sql) {
    return Rows.of(database, sql);
  }

  @Override
  public void close() {
    process.close();
    telegram.close();
    delete(process.dataDir());
  }

  private static void delete(Path tree) {
    try (Stream<Path> found = Files.walk(tree)) {
      found
          .sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                boolean _ = path.toFile().delete();
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
