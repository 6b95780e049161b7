package mn.sanal.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.sanal.bot.api.load.Crowd;
import mn.sanal.bot.api.load.Walker.Handed;
import org.assertj.core.api.SoftAssertions;

/** Compares what is stored with what the Bot API saw the citizens press and type. */
final class Loss {

  private Loss() {}

  /** Everybody ends the dialogue in hand, and nobody waits for anything. */
  static void untilAllIsDone(RunningSanal sanal, Crowd crowd) throws InterruptedException {
    crowd.stopAtReceipt();
    Waiting.until("no citizen waits for a reply", () -> crowd.waiting() == 0);
    Waiting.until("no update is left", () -> sanal.telegram.pendingUpdates() == 0);
  }

  /**
   * What citizens have a receipt for is stored once, value for value as it was pressed or typed,
   * and nothing else is; every update was taken in once and every action got its reply.
   */
  static void assertNone(RunningSanal sanal, Crowd crowd) {
    List<Handed> handed =
        sanal.telegram.ask(
            () -> crowd.walkers().stream().flatMap(walker -> walker.handed().stream()).toList());
    List<Handed> stored = new StoredAnswers(sanal).all();
    assertThat(stored.stream().map(Handed::number)).as("stored").doesNotHaveDuplicates();
    Map<String, Handed> byNumber =
        stored.stream().collect(Collectors.toMap(Handed::number, Function.identity()));
    assertThat(byNumber.keySet())
        .as("stored, against receipts")
        .containsExactlyInAnyOrderElementsOf(handed.stream().map(Handed::number).toList());
    assertThat(handed)
        .as("pressed and typed, against what is stored")
        .allSatisfy(each -> assertSame(each, Objects.requireNonNull(byNumber.get(each.number()))));
    Map<String, Long> explained = sanal.telegram.ask(crowd.tally()::explanations);
    long explanations = explained.values().stream().mapToLong(Long::longValue).sum();
    SoftAssertions.assertSoftly(
        all -> {
          all.assertThat(sanal.telegram.ask(crowd.tally()::missingAnswers))
              .as("answers that the review does not show")
              .isEmpty();
          all.assertThat(numberOf(sanal, "set_aside")).as("updates set aside").isZero();
          all.assertThat(numberOf(sanal, "update_seen"))
              .as("updates taken in, against those that the Bot API handed out")
              .isEqualTo(sanal.telegram.confirmedUpdates());
          all.assertThat(sanal.telegram.ask(crowd.tally()::replies) + explanations)
              .as("replies, against what citizens did")
              .isEqualTo(sanal.telegram.ask(crowd.tally()::actions));
        });
    System.out.printf(
        "%d receipts with %d answers, all stored once and as given; explained: %s%n",
        handed.size(), handed.stream().mapToInt(each -> each.given().size()).sum(), explained);
  }

  private static void assertSame(Handed given, Handed stored) {
    assertThat(stored.topic()).startsWith(given.topic());
    assertThat(stored.given())
        .as(given.number() + " " + given.given())
        .hasSameSizeAs(given.given());
    for (int i = 0; i < given.given().size(); i++) {
      // A long label is cut on its button.
      assertThat(stored.given().get(i)).startsWith(given.given().get(i));
    }
  }

  private static long numberOf(RunningSanal sanal, String table) {
    return Long.parseLong(sanal.query("select count(*) from " + table).getFirst().getFirst());
  }
}
