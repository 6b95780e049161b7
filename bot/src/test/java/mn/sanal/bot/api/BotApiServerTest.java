package mn.sanal.bot.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BotApiServerTest {

  private final BotApiServer server = BotApiServer.start();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    http.shutdownNow();
    server.close();
  }

  @Test
  void showsTheCitizenWhatTheBotSends() throws Exception {
    VirtualCitizen citizen = server.citizen("Бат").send("/start");

    JsonNode update = call("getUpdates", "{}").path("result").path(0);
    assertThat(update.path("message").path("text").asText()).isEqualTo("/start");
    assertThat(update.path("message").path("chat").path("id").asLong()).isEqualTo(citizen.chatId());

    call("sendMessage", message(citizen, "Сайн байна уу?", "q:1"));
    VisibleMessage shown = citizen.awaitReply();
    assertThat(shown.text()).isEqualTo("Сайн байна уу?");

    citizen.press("Тийм");
    JsonNode query = call("getUpdates", "{}").path("result").path(1).path("callback_query");
    assertThat(query.path("data").asText()).isEqualTo("q:1");
    assertThat(query.path("message").path("message_id").asInt()).isEqualTo(shown.id());
    call(
        "answerCallbackQuery",
        "{\"callback_query_id\":\"" + query.path("id").asText() + "\",\"text\":\"Болсон\"}");
    assertThat(citizen.awaitExplanation()).isEqualTo("Болсон");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sendMessage         | {"text":"a"}                         | 400 | Bad Request: chat_id is empty
          sendMessage         | {"chat_id":1,"text":"a"}             | 400 | Bad Request: chat not found
          sendMessage         | {"chat_id":CHAT,"text":" "}          | 400 | Bad Request: message text is empty
          sendMessage         | {"chat_id":CHAT,"text":"LONG"}       | 400 | Bad Request: message is too long
          sendMessage         | {"chat_id":CHAT,"text":"a","reply_markup":"{"} | 400 | Bad Request: can't parse reply keyboard markup JSON object
          sendMessage         | {"chat_id":CHAT,"text":"a","reply_markup":[]}  | 400 | Bad Request: object expected as reply markup
          sendMessage         | {"chat_id":CHAT,"text":"<b>a","parse_mode":"HTML"} | 400 | Bad Request: can't parse entities: Can't find end tag corresponding to start tag "b"
          editMessageText     | {"chat_id":CHAT,"message_id":99,"text":"a"} | 400 | Bad Request: message to edit not found
          answerCallbackQuery | {"callback_query_id":"1"}            | 400 | Bad Request: query is too old and response timeout expired or query ID is invalid
          getFile             | {"file_id":"x"}                      | 400 | Bad Request: wrong file_id or the file is temporarily unavailable
          sendNonsense        | {}                                   | 404 | Not Found: method not found
          sendMessage         | {"chat_id"                           | 400 | Bad Request: can't parse request JSON object
          """)
  void refusesAsTheRealOneDoes(String method, String body, int code, String description)
      throws Exception {
    VirtualCitizen citizen = server.citizen("Бат").send("/start");

    JsonNode answer =
        call(
            method,
            body.replace("CHAT", Long.toString(citizen.chatId()))
                .replace("LONG", "ө".repeat(4097)));

    assertThat(answer.path("error_code").asInt()).isEqualTo(code);
    assertThat(answer.path("description").asText()).isEqualTo(description);
  }

  @Test
  void refusesButtonDataOver64Bytes() throws Exception {
    VirtualCitizen citizen = server.citizen("Бат").send("/start");

    assertThat(description(call("sendMessage", message(citizen, "a", "ө".repeat(33)))))
        .isEqualTo("Bad Request: BUTTON_DATA_INVALID");
  }

  @Test
  void refusesWhoHasBlockedTheBotAndWhoseAccountIsGone() throws Exception {
    VirtualCitizen blocker = server.citizen("Бат").send("/start");
    blocker.block();
    VirtualCitizen gone = server.citizen("Дорж").send("/start");
    gone.deactivate();

    assertThat(description(call("sendMessage", message(blocker, "a", "q:1"))))
        .isEqualTo("Forbidden: bot was blocked by the user");
    assertThat(description(call("sendMessage", message(gone, "a", "q:1"))))
        .isEqualTo("Forbidden: user is deactivated");
  }

  @Test
  void refusesAnEditThatChangesNothing() throws Exception {
    VirtualCitizen citizen = server.citizen("Бат").send("/start");
    JsonNode sent = call("sendMessage", message(citizen, "a", "q:1")).path("result");
    String same =
        "{\"message_id\":"
            + sent.path("message_id")
            + ","
            + message(citizen, "a", "q:1").substring(1);

    assertThat(description(call("editMessageText", same)))
        .startsWith("Bad Request: message is not modified");
  }

  @Test
  void refusesAWrongToken() throws Exception {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(server.url() + "/bot1:wrong/getMe")).build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void forgetsUpdatesOnceTheOffsetHasPassedThem() throws Exception {
    server.citizen("Бат").send("a").send("b");
    JsonNode both = call("getUpdates", "{}").path("result");
    long first = both.path(0).path("update_id").asLong();

    assertThat(both).hasSize(2);
    assertThat(call("getUpdates", "{\"offset\":" + (first + 1) + "}").path("result")).hasSize(1);
    assertThat(call("getUpdates", "{}").path("result")).hasSize(1);
    assertThat(server.confirmedUpdates()).isEqualTo(1);
  }

  @Test
  void ignoresAnOffsetFarBeyondTheNewestUpdate() throws Exception {
    server.restartUpdateIdsAt(5_000);
    server.citizen("Бат").send("a");

    assertThat(call("getUpdates", "{\"offset\":700000500}").path("result")).hasSize(1);
  }

  @Test
  void endsTheOlderOfTwoPolls() throws Exception {
    CompletableFuture<HttpResponse<String>> older =
        http.sendAsync(request("getUpdates", "{\"timeout\":30}"), BodyHandlers.ofString());
    while (server.connections() == 0) {
      Thread.onSpinWait();
    }
    CompletableFuture<HttpResponse<String>> newer =
        http.sendAsync(request("getUpdates", "{\"timeout\":30}"), BodyHandlers.ofString());

    var first = CompletableFuture.anyOf(older, newer).join();
    assertThat(((HttpResponse<?>) first).statusCode()).isEqualTo(409);
  }

  @Test
  void floodsUntilTheTimeIsOver() throws Exception {
    VirtualCitizen citizen = server.citizen("Бат").send("/start");
    VirtualCitizen other = server.citizen("Дорж").send("/start");
    server.befall(Fault.of(new Fault.Flood(1)).inChat(citizen.chatId()));

    JsonNode answer = call("sendMessage", message(citizen, "a", "q:1"));
    assertThat(answer.path("error_code").asInt()).isEqualTo(429);
    assertThat(answer.path("parameters").path("retry_after").asInt()).isEqualTo(1);
    assertThat(call("sendMessage", message(other, "a", "q:1")).path("ok").asBoolean()).isTrue();
  }

  @Test
  void cutsTheConnectionAfterTheEffect() throws Exception {
    VirtualCitizen citizen = server.citizen("Бат").send("/start");
    server.befall(Fault.of(new Fault.CutAfter()).on("sendMessage"));

    assertThatThrownBy(() -> call("sendMessage", message(citizen, "a", "q:1")))
        .isInstanceOf(IOException.class);
    assertThat(citizen.newest().text()).isEqualTo("a");
  }

  private static String message(VirtualCitizen citizen, String text, String data) {
    return """
    {"chat_id":%d,"text":"%s","reply_markup":{"inline_keyboard":[[{"text":"Тийм","callback_data":"%s"}]]}}
    """
        .formatted(citizen.chatId(), text, data)
        .strip();
  }

  private static String description(JsonNode answer) {
    return answer.path("description").asText();
  }

  private HttpRequest request(String method, String body) {
    return HttpRequest.newBuilder(URI.create(server.url() + "/bot" + server.token() + "/" + method))
        .timeout(Duration.ofSeconds(40))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private JsonNode call(String method, String body) throws Exception {
    return Json.read(http.send(request(method, body), BodyHandlers.ofByteArray()).body());
  }
}
