package mn.sanal.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mn.sanal.bot.api.load.Crowd;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} in the middle of 200 dialogues, five times the JVM alone and five times together
 * with its PostgreSQL, and started again each time.
 */
class KillIT {

  private static final int CITIZENS = 200;
  private static final int KILLS = 5;
  private static final double COMPLAINTS = 0.3;
  private static final Duration UNDER_LOAD = Duration.ofSeconds(4);
  private static final Pattern NUMBER = Pattern.compile("S-\\d\\d-[0-9A-Z]{5}");

  @Test
  void losesNothingWhenTheProgramIsKilled() throws Exception {
    try (RunningSanal sanal = RunningSanal.in(RunningSanal.Mode.POLLING)) {
      survives(sanal, "JVM", sanal.process::kill);
    }
  }

  @Test
  void losesNothingWhenTheProgramIsKilledWithItsDatabase() throws Exception {
    try (RunningSanal sanal = RunningSanal.in(RunningSanal.Mode.POLLING)) {
      survives(sanal, "JVM and PostgreSQL", sanal.process::killWithDatabase);
    }
  }

  private static void survives(RunningSanal sanal, String what, Runnable kill) throws Exception {
    var crowd = new Crowd(sanal.telegram, CITIZENS, COMPLAINTS, 17, Duration.ofMinutes(10));
    crowd.start();
    for (int i = 1; i <= KILLS; i++) {
      Thread.sleep(UNDER_LOAD);
      long repeated = sanal.telegram.ask(crowd.tally()::repeatedMessages);
      long replies = sanal.telegram.ask(crowd.tally()::replies);
      kill.run();
      sanal.process.start();
      Waiting.until(
          "the dialogues go on after kill " + i,
          () -> sanal.telegram.ask(crowd.tally()::replies) > replies + CITIZENS);
      System.out.println(
          what
              + " killed, time "
              + i
              + ": "
              + (sanal.telegram.ask(crowd.tally()::repeatedMessages) - repeated)
              + " messages repeated");
    }
    crowd.stopAtReceipt();
    Waiting.until("no citizen waits for a reply", () -> crowd.waiting() == 0);
    Waiting.until("no update is left", () -> sanal.telegram.pendingUpdates() == 0);
    assertNothingIsLostOrDoubled(sanal, crowd);
  }

  /** What citizens have a receipt for is stored once, and nothing else is. */
  static void assertNothingIsLostOrDoubled(RunningSanal sanal, Crowd crowd) {
    List<String> shown =
        sanal.telegram.ask(
            () ->
                crowd.walkers().stream()
                    .flatMap(walker -> walker.receipts().stream())
                    .flatMap(text -> NUMBER.matcher(text).results().limit(1))
                    .map(MatchResult::group)
                    .toList());
    Set<String> receipts = new TreeSet<>(shown);
    List<String> stored =
        sanal.query("select number from response union all select number from complaint").stream()
            .map(List::getFirst)
            .toList();
    assertThat(stored).as("stored twice").doesNotHaveDuplicates();
    assertThat(Set.copyOf(stored)).as("stored, against receipts shown").isEqualTo(receipts);
    assertThat(sanal.telegram.ask(crowd.tally()::missingAnswers))
        .as("answers that the review does not show")
        .isEmpty();
    System.out.println(
        receipts.size()
            + " receipts, all stored once; shown again: "
            + (shown.size() - receipts.size())
            + "; explained: "
            + sanal.telegram.ask(crowd.tally()::explanations).values().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", ")));
  }
}
