package mn.sanal.bot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mn.sanal.bot.intake.Floods.Verdict;
import mn.sanal.i18n.Messages;
import org.junit.jupiter.api.Test;

class FloodsTest {

  private static final long FLOODER = 1;
  private static final long OTHER = 2;

  private final Floods floods = new Floods(new ChatLimits(30, 100), Messages.load());
  private Instant now = Instant.parse("2026-11-25T00:00:00Z");

  /** One batch of so many inputs from one chat. */
  private List<Verdict> send(long chat, int count) {
    Floods.Count batch = floods.count(now);
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Verdict verdict = batch.verdict(chat);
      verdicts.add(verdict);
      if (verdict == Verdict.TAKEN) {
        batch.taken(chat);
      }
    }
    batch.committed();
    return verdicts;
  }

  @Test
  void takesSoManyAMinuteTellsOnceAndLeavesTheRest() {
    assertThat(send(FLOODER, 31)).containsOnly(Verdict.TAKEN);
    assertThat(send(FLOODER, 3)).containsExactly(Verdict.TOLD, Verdict.LEFT, Verdict.LEFT);
    assertThat(send(FLOODER, 1)).containsExactly(Verdict.LEFT);
    assertThat(send(OTHER, 31)).containsOnly(Verdict.TAKEN);
  }

  @Test
  void takesThemAgainAfterAMinute() {
    send(FLOODER, 40);
    now = now.plus(Duration.ofMinutes(1));
    assertThat(send(FLOODER, 32)).startsWith(Verdict.TAKEN).endsWith(Verdict.TOLD);
  }

  @Test
  void neverHitsWhoWaitsForEachAnswerHoweverFast() {
    for (int i = 0; i < 100; i++) {
      assertThat(send(OTHER, 1)).containsOnly(Verdict.TAKEN);
    }
  }

  @Test
  void takesSoManyADayHoweverSlow() {
    for (int i = 0; i < 100; i++) {
      send(FLOODER, 1);
    }
    assertThat(send(FLOODER, 1)).containsExactly(Verdict.TOLD);
    now = now.plus(Duration.ofHours(23));
    assertThat(send(FLOODER, 2)).containsExactly(Verdict.TOLD, Verdict.LEFT);
    now = now.plus(Duration.ofHours(1));
    assertThat(send(FLOODER, 1)).containsExactly(Verdict.TAKEN);
  }

  @Test
  void countsNothingOfABatchThatFailed() {
    Floods.Count failed = floods.count(now);
    for (int i = 0; i < 31; i++) {
      failed.taken(FLOODER);
    }
    assertThat(send(FLOODER, 31)).containsOnly(Verdict.TAKEN);
  }
}
