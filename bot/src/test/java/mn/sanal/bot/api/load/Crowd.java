package mn.sanal.bot.api.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mn.sanal.bot.api.BotApiServer;

/** So many citizens at once. */
public final class Crowd {

  /** Who has waited for so long gives up waiting and asks for the menu. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final BotApiServer server;
  private final Duration patience;
  private final Tally tally = new Tally();
  private final List<Walker> walkers = new ArrayList<>();
  private boolean patient;

  public Crowd(BotApiServer server, int citizens, double complaints, long seed) {
    this(server, citizens, complaints, seed, PATIENCE);
  }

  public Crowd(BotApiServer server, int citizens, double complaints, long seed, Duration patience) {
    this.server = server;
    this.patience = patience;
    for (int i = 0; i < citizens; i++) {
      walkers.add(new Walker(server.citizen("Иргэн" + i), new Random(seed + i), tally, complaints));
    }
  }

  /** All begin, a few at a time. */
  public void start() {
    int delay = 0;
    for (Walker walker : walkers) {
      server.later(Duration.ofMillis(delay++ / 2), walker::start);
    }
    watch();
  }

  private void watch() {
    server.later(
        Duration.ofSeconds(1),
        () -> {
          long limit = System.nanoTime() - patience.toNanos();
          if (!patient) {
            for (Walker walker : walkers) {
              if (walker.isWaiting() && walker.actedAt() < limit) {
                walker.nudge();
              }
            }
            watch();
          }
        });
  }

  /** Everybody ends the dialogue in hand. */
  public void stopAtReceipt() {
    server.run(() -> walkers.forEach(Walker::stopAtReceipt));
  }

  /** From now on nobody gives up waiting. */
  public void waitForEver() {
    server.run(() -> patient = true);
  }

  public int waiting() {
    return server.ask(() -> (int) walkers.stream().filter(Walker::isWaiting).count());
  }

  public List<Walker> walkers() {
    return List.copyOf(walkers);
  }

  public Tally tally() {
    return tally;
  }
}
