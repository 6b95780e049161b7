package mn.sanal.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import mn.sanal.bot.api.process.SanalProcess;

/** How long it takes from the start of the jar, in an empty folder, to a reply in the web chat. */
final class StartTime {

  private static final double AIM = 15;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private StartTime() {}

  static void run(Options options) throws Exception {
    try (SanalProcess sanal = new SanalProcess(options.jar(), Bench.dataDir());
        HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      for (String what : new String[] {"empty data folder", "second start"}) {
        long start = System.nanoTime();
        sanal.launch();
        while (!replies(http, sanal.url())) {
          if (System.nanoTime() - start > PATIENCE.toNanos() || !sanal.isAlive()) {
            throw new IllegalStateException("no reply\n" + sanal.output());
          }
          Thread.sleep(20);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(
            String.format(
                Locale.ROOT,
                "first reply in the web chat, %s: %.1f s (aim %.0f)",
                what,
                seconds,
                AIM));
        sanal.stop();
      }
    }
  }

  private static boolean replies(HttpClient http, String url) throws InterruptedException {
    try {
      var page =
          http.send(
              HttpRequest.newBuilder(URI.create(url + "/chat"))
                  .timeout(Duration.ofSeconds(5))
                  .build(),
              BodyHandlers.ofString());
      return page.statusCode() == 200 && page.body().contains("Сайн байна уу");
    } catch (IOException e) {
      return false;
    }
  }
}
