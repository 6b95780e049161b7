package mn.sanal.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mn.sanal.bot.api.load.Crowd;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} in the middle of 200 dialogues, five times the JVM alone and five times together
 * with its PostgreSQL, and started again each time. The Bot API answers after a while, as over a
 * real line, and knows which calls were under way when their caller died.
 */
class KillIT {

  private static final int CITIZENS = 200;
  private static final int KILLS = 5;
  private static final double COMPLAINTS = 0.3;
  private static final Duration LATENCY = Duration.ofMillis(40);

  /** So many replies of each citizen between a start and the next kill. */
  private static final int STEPS = 4;

  @Test
  void losesNothingWhenTheProgramIsKilledAloneAndThenWithItsDatabase() throws Exception {
    try (RunningSanal sanal = RunningSanal.in(RunningSanal.Mode.POLLING)) {
      sanal.telegram.latency(LATENCY);
      var crowd = new Crowd(sanal.telegram, CITIZENS, COMPLAINTS, 17, Duration.ofMinutes(10));
      crowd.start();
      for (int i = 1; i <= KILLS; i++) {
        survives(sanal, crowd, "JVM killed, time " + i, sanal.process::kill);
      }
      for (int i = 1; i <= KILLS; i++) {
        survives(
            sanal, crowd, "JVM and PostgreSQL killed, time " + i, sanal.process::killWithDatabase);
      }
      Loss.untilAllIsDone(sanal, crowd);
      Loss.assertNone(sanal, crowd);
      assertThat(sanal.process.output()).as("the log").doesNotContain("\tat ");
    }
  }

  private static void survives(RunningSanal sanal, Crowd crowd, String what, Runnable kill)
      throws Exception {
    awaitSteps(sanal, crowd);
    long repeatedBefore = sanal.telegram.ask(crowd.tally()::repeatedMessages);
    long answeredBefore = sanal.telegram.answeredCalls();
    kill.run();
    Waiting.until("the calls of the dead are done", () -> sanal.telegram.callsInHand() == 0);
    long inFlight = sanal.telegram.answeredCalls() - answeredBefore;
    sanal.process.start();
    awaitSteps(sanal, crowd);
    long repeated = sanal.telegram.ask(crowd.tally()::repeatedMessages) - repeatedBefore;
    System.out.printf("%s: %d messages repeated, %d calls in flight%n", what, repeated, inFlight);
    assertThat(repeated).as(what + ": messages repeated").isLessThanOrEqualTo(inFlight);
  }

  private static void awaitSteps(RunningSanal sanal, Crowd crowd) throws InterruptedException {
    long replies = sanal.telegram.ask(crowd.tally()::replies);
    Waiting.until(
        "the dialogues go on",
        () -> sanal.telegram.ask(crowd.tally()::replies) > replies + STEPS * CITIZENS);
  }
}
