package mn.sanal.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import mn.sanal.bot.api.load.Crowd;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** PostgreSQL goes away under load and comes back; nobody does anything about it. */
class DatabaseAwayIT {

  private static final int CITIZENS = 100;
  private static final Duration AWAY = Duration.ofSeconds(20);
  private static final Duration AT_ONCE = Duration.ofSeconds(2);

  @Test
  void goesOnByItselfAfterPostgresWasFrozen() throws Exception {
    try (RunningSanal sanal = RunningSanal.in(RunningSanal.Mode.WEBHOOK)) {
      Crowd crowd = underLoad(sanal);
      sanal.process.database().signal("STOP");
      try {
        sanal.process.awaitHealth(503);
        assertThat(detail(sanal, "database", "state")).isEqualTo("no answer within 3 s");
        assertThat(detail(sanal, "intake", "trouble"))
            .isIn(
                "The database does not answer: updates wait",
                "No session with the database: nothing is taken in");
        assertThat(webhook(sanal)).isEqualTo(503);
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
      assertThat(detail(sanal, "database", "restarts")).isEqualTo("1");
    }
  }

  @Test
  void goesOnByItselfWhenItsOwnServerWasStopped() throws Exception {
    try (OwnPostgres postgres = OwnPostgres.start();
        RunningSanal sanal = RunningSanal.with(postgres, RunningSanal.Mode.WEBHOOK)) {
      Crowd crowd = underLoad(sanal);
      postgres.stop();
      sanal.process.awaitHealth(503);
      assertThat(detail(sanal, "database", "server")).isEqualTo("configured");
      assertThat(detail(sanal, "database", "state")).isEqualTo("no connection");
      assertThat(detail(sanal, "intake", "trouble"))
          .isEqualTo("No session with the database: nothing is taken in");
      assertThat(webhook(sanal)).isEqualTo(503);
      Thread.sleep(AWAY);
      postgres.startAgain();
      goesOn(sanal, crowd);
    }
  }

  private static Crowd underLoad(RunningSanal sanal) throws InterruptedException {
    var crowd = new Crowd(sanal.telegram, CITIZENS, 0.3, 23, Duration.ofMinutes(10));
    crowd.start();
    Waiting.until(
        "all are in the middle of something",
        () -> sanal.telegram.ask(crowd.tally()::replies) > 5 * CITIZENS);
    return crowd;
  }

  private static void goesOn(RunningSanal sanal, Crowd crowd) throws InterruptedException {
    sanal.process.awaitHealth(200);
    long replies = sanal.telegram.ask(crowd.tally()::replies);
    Waiting.until(
        "the dialogues go on",
        () -> sanal.telegram.ask(crowd.tally()::replies) > replies + CITIZENS);
    Loss.untilAllIsDone(sanal, crowd);
    Loss.assertNone(sanal, crowd);
  }

  /** What a part says of itself on the health page; empty when it says nothing of the kind. */
  private static String detail(RunningSanal sanal, String component, String name) {
    String body = sanal.process.get("/actuator/health").orElseThrow().body();
    return JsonMapper.shared()
        .readTree(body)
        .path("components")
        .path(component)
        .path("details")
        .path(name)
        .asString("");
  }

  /** The status with which an update is refused that Telegram brings now, without a long wait. */
  private static int webhook(RunningSanal sanal) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(sanal.url() + "/telegram/webhook"))
            .header("X-Telegram-Bot-Api-Secret-Token", RunningSanal.SECRET)
            .timeout(AT_ONCE)
            .POST(HttpRequest.BodyPublishers.ofString("{\"update_id\":1}"))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }
}
