package mn.sanal.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
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
        BotProcess.start(
            database,
            api,
            Map.of(
                "server.port",
                port,
                "sanal.public-url",
                "http://127.0.0.1:" + port,
                "sanal.telegram.mode",
                "webhook",
                "sanal.telegram.webhook-secret",
                SECRET));
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

  private static int post(String secret, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bot.port() + Webhook.PATH))
            .header("X-Telegram-Bot-Api-Secret-Token", secret)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
