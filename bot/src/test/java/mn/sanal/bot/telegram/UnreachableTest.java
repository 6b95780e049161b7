package mn.sanal.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import mn.sanal.bot.api.BotApiServer;
import mn.sanal.bot.api.Call;
import mn.sanal.bot.api.Fault;
import mn.sanal.bot.api.VirtualCitizen;
import mn.sanal.bot.process.BotProcess;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.outbox.Urgency;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Chats into which nothing can be sent, for ever or for a while. */
class UnreachableTest {

  private static TestDatabase database;
  private static BotApiServer api;
  private static BotProcess bot;
  private static Post post;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    api = BotApiServer.start();
    bot = BotProcess.polling(database, api);
    post = new Post(database, api, Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    bot.close();
    api.close();
    database.close();
  }

  @Test
  void whoBlockedTheBotIsNotTriedAgainUntilTheyWrite() {
    Post.Addressee to = notTriedAgain(VirtualCitizen::block);

    to.citizen().unblock();
    to.citizen().send("/start");
    to.citizen().awaitReply();
    post.send(to, Urgency.NOTICE, "Дахин уулзлаа");

    until(() -> to.texts().contains("Дахин уулзлаа"));
  }

  @Test
  void anAccountThatIsGoneIsNotTriedAgain() {
    notTriedAgain(VirtualCitizen::deactivate);
  }

  private static Post.Addressee notTriedAgain(Consumer<VirtualCitizen> goes) {
    Post.Addressee to = post.addressee();
    long parked = unreachable();
    goes.accept(to.citizen());
    post.send(to, Urgency.NOTICE, "Нэг");
    until(() -> unreachable() == parked + 1);

    post.send(to, Urgency.NOTICE, "Хоёр");
    post.send(to, Urgency.BULK, "Гурав");

    until(() -> unreachable() == parked + 3);
    assertThat(post.attempts(to)).containsExactly(200, 403);
    assertThat(post.count("outbox")).isZero();
    return to;
  }

  @Test
  void whatTelegramAsksAChatToWaitIsWaitedThereAloneAndInOrder() {
    Post.Addressee flooded = post.addressee();
    Post.Addressee other = post.addressee();
    api.befall(Fault.of(new Fault.Flood(2)).on("sendMessage").inChat(flooded.citizen().chatId()));

    post.send(flooded, Urgency.NOTICE, "Нэг");
    post.send(flooded, Urgency.NOTICE, "Хоёр");
    until(() -> post.attempts(flooded).contains(429));
    post.send(other, Urgency.NOTICE, "Бусдад");
    until(() -> other.texts().contains("Бусдад"));

    until(() -> flooded.texts().contains("Хоёр"));
    assertThat(flooded.texts()).containsSubsequence("Нэг", "Хоёр");
    assertThat(post.attempts(flooded)).containsExactly(200, 429, 200, 200);
    List<Call> calls =
        api.calls().stream().filter(c -> c.chatId() == flooded.citizen().chatId()).toList();
    assertThat(calls.get(2).at() - calls.get(1).at())
        .as("between 429 and the next try")
        .isGreaterThanOrEqualTo(Duration.ofSeconds(2).toNanos());
  }

  private static long unreachable() {
    return post.count("parked_message where reason = 'UNREACHABLE'");
  }

  private static void until(BooleanSupplier condition) {
    Waits.until(Duration.ofMinutes(1), condition);
  }
}
