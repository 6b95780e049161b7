package mn.sanal.bot.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest {

  private record Delivery(String secret, String body) {}

  private final BotApiServer server = BotApiServer.start();
  private final HttpClient http = HttpClient.newHttpClient();
  private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
  private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
  private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
  private final HttpServer bot = listen();

  private HttpServer listen() {
    try {
      HttpServer listening =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      listening.createContext(
          "/hook",
          exchange -> {
            String secret =
                exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token");
            byte[] body = exchange.getRequestBody().readAllBytes();
            deliveries.add(new Delivery(secret, new String(body, StandardCharsets.UTF_8)));
            Integer status = statuses.poll();
            String answer = bodies.poll();
            byte[] answered =
                answer == null ? new byte[0] : answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(
                status == null ? 200 : status, answered.length == 0 ? -1 : answered.length);
            exchange.getResponseBody().write(answered);
            exchange.close();
          });
      listening.start();
      return listening;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void setWebhook() throws Exception {
    String body =
        "{\"url\":\"http://127.0.0.1:%d/hook\",\"secret_token\":\"s3cret\"}"
            .formatted(bot.getAddress().getPort());
    http.send(
        HttpRequest.newBuilder(URI.create(server.url() + "/bot" + server.token() + "/setWebhook"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  @AfterEach
  void close() {
    http.shutdownNow();
    server.close();
    bot.stop(0);
  }

  @Test
  void deliversEachUpdateWithTheSecret() throws Exception {
    server.citizen("Бат").send("Сайн уу");

    Delivery delivery = next();
    assertThat(delivery.secret).isEqualTo("s3cret");
    assertThat(delivery.body).contains("Сайн уу");
  }

  @Test
  void deliversAgainUntilItIsAccepted() throws Exception {
    statuses.addAll(List.of(503, 200));
    server.citizen("Бат").send("a").send("b");

    assertThat(next().body).contains("\"a\"");
    assertThat(next().body).contains("\"a\"");
    assertThat(next().body).contains("\"b\"");
  }

  @Test
  void performsTheCallThatComesInTheResponse() throws Exception {
    VirtualCitizen citizen = server.citizen("Бат");
    bodies.add(
        "{\"method\":\"sendMessage\",\"chat_id\":%d,\"text\":\"Баярлалаа\"}"
            .formatted(citizen.chatId()));
    citizen.send("a");

    assertThat(citizen.awaitReply().text()).isEqualTo("Баярлалаа");
    assertThat(server.callCounts()).containsEntry("sendmessage in response", 1L);
  }

  private Delivery next() throws InterruptedException {
    Delivery delivery = deliveries.poll(20, TimeUnit.SECONDS);
    if (delivery == null) {
      throw new AssertionError("nothing was delivered");
    }
    return delivery;
  }
}
