package mn.sanal.bench;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mn.sanal.bot.api.load.Tally;

/** What came of a load test, as text. */
final class Report {

  /** Steps per processor-second of bot and database that a well-tuned Node bot reaches. */
  private static final double NODE = 1780;

  private static final Set<String> NOT_COUNTED = Set.of("getupdates", "answercallbackquery");

  private Report() {}

  static String of(Options options, Sample before, Sample after, Tally tally) {
    double seconds = (after.at() - before.at()) / 1e9;
    int steps = tally.replies();
    double sanal = after.sanal() - before.sanal();
    double postgres = after.postgres() - before.postgres();
    Map<String, Long> calls = difference(before.calls(), after.calls());
    long counted =
        calls.entrySet().stream()
            .filter(e -> !NOT_COUNTED.contains(e.getKey()) && !e.getKey().endsWith("in response"))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return """
    %d citizens, %s, %.0f s, %d processors, Java %s
    dialogues completed/s            %8.1f
    steps/s                          %8.0f
    reply ms p50 / p95 / p99         %8.1f / %.1f / %.1f
    Bot API calls a step             %8.2f
    commits a step                   %8.3f
    CPU s per 1,000 steps: Sanal     %8.3f
    CPU s per 1,000 steps: Postgres  %8.3f
    steps per CPU second of both     %8.0f
      times the Node bot's 1,780     %8.2f
    CPU share: Sanal, Postgres, test server  %.2f, %.2f, %.2f
    waited over 30 s: %d; shown unasked: %d; repeated: %d; missing: %s; explained: %s
    calls: %s
    refused: %s
    """
        .formatted(
            options.citizens(),
            options.webhook() ? "webhook" : "polling",
            seconds,
            Runtime.getRuntime().availableProcessors(),
            Runtime.version().feature(),
            tally.completedDialogues() / seconds,
            steps / seconds,
            tally.percentile(0.5),
            tally.percentile(0.95),
            tally.percentile(0.99),
            counted / (double) steps,
            (after.commits() - before.commits()) / (double) steps,
            sanal / steps * 1000,
            postgres / steps * 1000,
            steps / (sanal + postgres),
            steps / (sanal + postgres) / NODE,
            sanal / seconds,
            postgres / seconds,
            (after.telegram() - before.telegram()) / seconds,
            tally.stuckCitizens(),
            tally.unaskedMessages(),
            tally.repeatedMessages(),
            tally.missingAnswers(),
            tally.explanations(),
            calls,
            difference(before.refusals(), after.refusals()));
  }

  private static Map<String, Long> difference(Map<String, Long> before, Map<String, Long> after) {
    var difference = new TreeMap<String, Long>();
    after.forEach(
        (key, count) -> {
          long more = count - before.getOrDefault(key, 0L);
          if (more > 0) {
            difference.put(key, more);
          }
        });
    return difference;
  }
}
