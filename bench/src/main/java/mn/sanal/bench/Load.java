package mn.sanal.bench;

import java.time.Duration;
import mn.sanal.bot.api.BotApiServer;
import mn.sanal.bot.api.load.Crowd;
import mn.sanal.bot.api.process.SanalProcess;

/** Citizens who answer as soon as they are asked, without thinking, for a while. */
final class Load {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Load() {}

  static void run(Options options) throws Exception {
    try (BotApiServer telegram = BotApiServer.start();
        SanalProcess sanal = new SanalProcess(options.jar(), Bench.dataDir())) {
      telegram.keepCalls(false);
      options.javaOptions().forEach(sanal::withJavaOption);
      sanal
          .with("TELEGRAM_BOT_TOKEN", telegram.token())
          .with("TELEGRAM_API_URL", telegram.url())
          .with("SANAL_TELEGRAM_MODE", options.webhook() ? "webhook" : "polling")
          .with("SANAL_TELEGRAM_WEBHOOK_SECRET", "bench-secret")
          .start();
      Crowd crowd =
          new Crowd(telegram, options.citizens(), options.complaints(), options.seed(), PATIENCE);
      crowd.start();
      Thread.sleep(Duration.ofSeconds(options.warmUp()));
      telegram.run(crowd.tally()::reset);
      Sample before = Sample.of(telegram, sanal);
      Thread.sleep(Duration.ofSeconds(options.seconds()));
      Sample after = Sample.of(telegram, sanal);
      System.out.println(telegram.ask(() -> Report.of(options, before, after, crowd.tally())));
      if (options.keep()) {
        System.out.println("data folder: " + sanal.dataDir());
      }
    }
  }
}
