package mn.sanal.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mn.sanal.bot.api.BotApiServer;
import mn.sanal.bot.api.VirtualCitizen;
import mn.sanal.bot.process.BotProcess;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.node.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WebhookTest {

  private static final String SECRET = "a-secret_of-Telegram";

  /** Names the advisory lock that a commit waits for. */
  private static final long GATE = 4_711;

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static TestDatabase database;
  private static BotApiServer api;
  private static BotProcess bot;

  @BeforeAll
  static void start() throws IOException {
    database = TestDatabase.fresh();
    api = BotApiServer.start();
    int port = freePort();
    bot =
        BotProcess.poisoned(database, api)
            .property("server.port", port)
            .property("sanal.public-url", "http://127.0.0.1:" + port)
            .property("sanal.telegram.mode", "webhook")
            .property("sanal.telegram.webhook-secret", SECRET)
            .start();
  }

  @AfterAll
  static void stop() {
    bot.close();
    api.close();
    database.close();
  }

  @Test
  void answersTheFirstWordOfACitizen() {
    VirtualCitizen citizen = api.citizen("Болд");

    citizen.send("/start");

    assertThat(citizen.awaitReply().text()).isNotBlank();
  }

  @Test
  void refusesWhoDoesNotKnowTheSecret() throws Exception {
    assertThat(post(SECRET + "x", "{\"update_id\":1}")).isEqualTo(403);
    assertThat(post("", "{\"update_id\":1}")).isEqualTo(403);
  }

  @Test
  void setsAsideWhatCannotBeRead() throws Exception {
    assertThat(post(SECRET, "{\"update_id\":4711,\"message\":{\"message_id\":\"x\"}}"))
        .isEqualTo(200);
    assertThat(
            database
                .jdbc()
                .sql("select count(*) from set_aside where update_id = 4711")
                .query((row, _) -> row.getLong(1))
                .single())
        .isOne();
  }

  @Test
  void refusesWhatIsTooLarge() throws Exception {
    assertThat(post(SECRET, " ".repeat((1 << 20) + 1))).isEqualTo(413);
  }

  @Test
  void says200OnlyAfterTheCommit() throws Exception {
    long chat = api.citizen("Сараа").chatId();
    commitsWaitForTheTest();
    try (Connection test = database.dataSource().getConnection();
        Statement statement = test.createStatement()) {
      statement.execute("select pg_advisory_lock(" + GATE + ")");
      CompletableFuture<Integer> status = posting(SECRET, greeting(4_712, chat));
      Waits.until(Duration.ofSeconds(30), WebhookTest::aCommitWaits);

      assertThat(post(SECRET + "x", "{}")).as("the server answers others").isEqualTo(403);
      assertThat(status).isNotDone();
      assertThat(seen(4_712)).isZero();

      statement.execute("select pg_advisory_unlock(" + GATE + ")");
      assertThat(status.get(30, TimeUnit.SECONDS)).isEqualTo(200);
      assertThat(seen(4_712)).isOne();
    } finally {
      database.jdbc().sql("drop function wait_at_gate cascade").update();
    }
  }

  @Test
  void says503WhileTheDatabaseIsAwayAndGoesOnByItself() throws Exception {
    Node node = bot.bean(Node.class);
    database.refuse();
    Waits.until(Duration.ofSeconds(30), () -> node.number().isEmpty());

    int status = post(SECRET, "{\"update_id\":1}");
    VirtualCitizen citizen = api.citizen("Дорж");
    citizen.send("/start");
    database.admit();

    assertThat(status).isEqualTo(503);
    assertThat(citizen.awaitReply().fromBot()).isTrue();
  }

  /** Whatever takes in an update has done all its work when it comes to the gate: it commits. */
  private static void commitsWaitForTheTest() {
    database
        .jdbc()
        .sql(
            """
            create function wait_at_gate() returns trigger language plpgsql as
              'begin perform pg_advisory_xact_lock(%d); return null; end'
            """
                .formatted(GATE))
        .update();
    database
        .jdbc()
        .sql(
            """
            create constraint trigger gate after insert on update_seen
            deferrable initially deferred for each row execute function wait_at_gate()
            """)
        .update();
  }

  private static boolean aCommitWaits() {
    return database
            .jdbc()
            .sql(
                """
                select count(*) from pg_stat_activity
                where datname = current_database() and wait_event = 'advisory' and query ilike 'commit'
                """)
            .query((row, _) -> row.getLong(1))
            .single()
        == 1;
  }

  private static long seen(long update) {
    return database
        .jdbc()
        .sql("select count(*) from update_seen where update_id = :update")
        .param("update", update)
        .query((row, _) -> row.getLong(1))
        .single();
  }

  private static String greeting(long update, long chat) {
    return """
    {"update_id": %d, "message": {"message_id": 1, "date": 1, "text": "Сайн байна уу",
      "chat": {"id": %d, "type": "private"}}}
    """
        .formatted(update, chat);
  }

  private static int post(String secret, String body) throws Exception {
    return posting(secret, body).get(1, TimeUnit.MINUTES);
  }

  private static CompletableFuture<Integer> posting(String secret, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bot.port() + Webhook.PATH))
            .header("X-Telegram-Bot-Api-Secret-Token", secret)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HTTP.sendAsync(request, HttpResponse.BodyHandlers.discarding())
        .thenApply(HttpResponse::statusCode);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
