package mn.sanal.bench;

import java.util.Map;
import mn.sanal.bot.api.BotApiServer;
import mn.sanal.bot.api.process.ProcessorTime;
import mn.sanal.bot.api.process.SanalProcess;

/**
 * Counters at one moment.
 *
 * @param at nanoseconds
 * @param sanal processor seconds of the JVM
 * @param postgres processor seconds of all processes of its PostgreSQL
 * @param telegram processor seconds of the Bot API server with its citizens
 * @param calls by method
 */
record Sample(
    long at,
    double sanal,
    double postgres,
    double telegram,
    long commits,
    Map<String, Long> calls,
    Map<String, Long> refusals) {

  static Sample of(BotApiServer telegram, SanalProcess sanal) {
    ProcessHandle jvm = ProcessHandle.of(sanal.pid()).orElseThrow();
    return new Sample(
        System.nanoTime(),
        ProcessorTime.of(jvm),
        ProcessorTime.ofTree(sanal.database().postmaster()),
        telegram.processorTime().toNanos() / 1e9,
        sanal
            .database()
            .number("select xact_commit from pg_stat_database where datname = current_database()"),
        telegram.callCounts(),
        telegram.refusals());
  }
}
