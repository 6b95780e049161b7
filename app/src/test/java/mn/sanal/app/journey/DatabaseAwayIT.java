package mn.sanal.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mn.sanal.bot.api.load.Crowd;
import org.junit.jupiter.api.Test;

/** PostgreSQL goes away under load and comes back; nobody does anything about it. */
class DatabaseAwayIT {

  private static final int CITIZENS = 100;
  private static final Duration AWAY = Duration.ofSeconds(20);
  private static final Duration UNDER_LOAD = Duration.ofSeconds(4);

  @Test
  void goesOnByItselfAfterPostgresWasFrozen() throws Exception {
    try (RunningSanal sanal = RunningSanal.in(RunningSanal.Mode.POLLING)) {
      Crowd crowd = underLoad(sanal);
      sanal.process.database().signal("STOP");
      try {
        sanal.process.awaitHealth(503);
        assertThat(health(sanal)).contains("DOWN");
        Thread.sleep(AWAY);
      } finally {
        sanal.process.database().signal("CONT");
      }
      goesOn(sanal, crowd);
    }
  }

  @Test
  void startsAnEmbeddedPostgresAgainThatDies() throws Exception {
    try (RunningSanal sanal = RunningSanal.in(RunningSanal.Mode.POLLING)) {
      Crowd crowd = underLoad(sanal);
      sanal.process.database().kill();
      goesOn(sanal, crowd);
    }
  }

  @Test
  void goesOnByItselfWhenItsOwnServerWasStopped() throws Exception {
    try (OwnPostgres postgres = OwnPostgres.start();
        RunningSanal sanal = RunningSanal.with(postgres)) {
      Crowd crowd = underLoad(sanal);
      postgres.stop();
      sanal.process.awaitHealth(503);
      assertThat(health(sanal)).contains("DOWN");
      Thread.sleep(AWAY);
      postgres.startAgain();
      goesOn(sanal, crowd);
    }
  }

  private static Crowd underLoad(RunningSanal sanal) throws InterruptedException {
    var crowd = new Crowd(sanal.telegram, CITIZENS, 0.3, 23, Duration.ofMinutes(10));
    crowd.start();
    Thread.sleep(UNDER_LOAD);
    return crowd;
  }

  private static void goesOn(RunningSanal sanal, Crowd crowd) throws InterruptedException {
    sanal.process.awaitHealth(200);
    long replies = sanal.telegram.ask(crowd.tally()::replies);
    Waiting.until(
        "the dialogues go on",
        () -> sanal.telegram.ask(crowd.tally()::replies) > replies + CITIZENS);
    crowd.stopAtReceipt();
    Waiting.until("no citizen waits for a reply", () -> crowd.waiting() == 0);
    KillIT.assertNothingIsLostOrDoubled(sanal, crowd);
  }

  private static String health(RunningSanal sanal) {
    return sanal.process.get("/actuator/health").orElseThrow().body();
  }
}
