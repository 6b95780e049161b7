package mn.sanal.bot.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mn.sanal.db.official.Body;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.i18n.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The summaries that officials get by themselves. */
class DigestsTest {

  private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
  private static final String WORDS = "Эмийн сан хаалттай байсан.";

  private final OfficeBuilding building = new OfficeBuilding(NOW);

  @BeforeEach
  void prepare() {
    building.prepare();
  }

  @AfterEach
  void close() {
    building.close();
  }

  @Test
  void theWeeklySummaryComesOnceAndNotAtNight() {
    long chat = official(OfficeBuilding.SOUM);
    building.digests(NOW).run();
    assertThat(building.sentTo(chat)).isEmpty();
    Instant mondayNight = Instant.parse("2026-11-30T15:30:00Z"); // 22:30 in Uvs
    building.digests(mondayNight).run();
    building.digests(mondayNight.plusSeconds(60)).run();
    assertThat(building.sentTo(chat)).hasSize(1);
    assertThat(building.sentTo(chat).getFirst().text()).contains("Долоо хоногийн тойм");
    assertThat(building.notBefore(chat)).isEqualTo(Instant.parse("2026-12-01T01:00:00Z"));
  }

  @Test
  void noSummaryIsAddedWhileOneStillWaits() {
    long chat = official(OfficeBuilding.SOUM);
    Instant monday = Instant.parse("2026-11-30T02:30:00Z");
    building.digests(monday).run();
    building.digests(monday.plus(Duration.ofDays(7))).run();
    assertThat(building.sentTo(chat)).hasSize(1);
    building.delivered(chat);
    building.digests(monday.plus(Duration.ofDays(14))).run();
    assertThat(building.sentTo(chat)).hasSize(1);
  }

  @Test
  void twoNodesAtOnceSendOneSummary() throws Exception {
    long chat = official(OfficeBuilding.SOUM);
    Instant monday = Instant.parse("2026-11-30T02:30:00Z");
    try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
      for (Future<?> run :
          IntStream.range(0, 4)
              .mapToObj(_ -> nodes.submit(() -> building.digests(monday).run()))
              .toList()) {
        run.get(1, TimeUnit.MINUTES);
      }
    }
    assertThat(building.sentTo(chat)).hasSize(1);
  }

  @Test
  void whoCannotBeReachedIsSentNothingAndTheNextLevelIsTold() {
    long soum = official(OfficeBuilding.SOUM);
    long aimag = official(OfficeBuilding.AIMAG);
    building.unreachable(soum);
    building.complaint(CaseKind.COMPLAINT, "medicine", WORDS, false);
    building.alerts().run();
    building.digests(Instant.parse("2026-11-30T02:30:00Z")).run();
    assertThat(building.sentTo(soum)).isEmpty();
    assertThat(building.sentTo(aimag)).hasSize(2);
  }

  private long official(Body body) {
    long chat = building.conversation();
    building.arrive(chat, body, Language.MONGOLIAN);
    return chat;
  }
}
