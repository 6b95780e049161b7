package mn.sanal.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import mn.sanal.bot.api.BotApiServer;
import mn.sanal.bot.api.Fault;
import mn.sanal.bot.process.BotProcess;
import mn.sanal.bot.process.SettableClock;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.outbox.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody waits for goes out slowly, by a clock that the test moves. */
class BulkTest {

  private static final int RATE = 5;

  private final SettableClock clock = new SettableClock(Instant.now().plusSeconds(3_600));
  private TestDatabase database;
  private BotApiServer api;
  private BotProcess bot;
  private Post post;

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    api = BotApiServer.start();
    bot =
        BotProcess.poisoned(database, api)
            .with(Clock.class, clock)
            .property("sanal.telegram.bulk-per-second", RATE)
            .start();
    post = new Post(database, api, clock);
  }

  @AfterEach
  void stop() {
    bot.close();
    api.close();
    database.close();
  }

  @Test
  void goesOutAtThePaceThatIsSetWhileRepliesAndNoticesOvertakeIt() {
    List<Post.Addressee> people = IntStream.range(0, 4).mapToObj(_ -> post.addressee()).toList();
    for (Post.Addressee to : people) {
      for (int i = 1; i <= 3; i++) {
        post.send(to, Urgency.BULK, "Тойм " + i);
      }
    }

    until(() -> post.count("outbox") == 12 - RATE);
    Post.Addressee first = people.getFirst();
    post.send(first, Urgency.NOTICE, "Хариу ирлээ");
    until(() -> first.texts().contains("Хариу ирлээ"));
    first.citizen().send("/start");
    first.citizen().awaitReply();
    assertThat(sent(people)).isEqualTo(RATE);

    clock.advance(Duration.ofSeconds(1));
    until(() -> sent(people) == 2 * RATE);
    assertThat(post.count("outbox")).isGreaterThanOrEqualTo(12 - 2 * RATE);
    clock.advance(Duration.ofSeconds(1));
    until(() -> post.count("outbox") == 0);
    assertThat(people)
        .allSatisfy(to -> assertThat(to.texts()).containsSubsequence("Тойм 1", "Тойм 2", "Тойм 3"));
  }

  @Test
  void theAgeOfWhatWaitsIsMeasured() {
    Post.Addressee to = post.addressee();
    api.befall(Fault.of(new Fault.Gateway()).on("sendMessage").times(100_000));
    post.send(to, Urgency.NOTICE, "Хүлээж байна");
    Post.Addressee other = new Post.Addressee(api.citizen("Сараа"), 0);
    other.citizen().send("/start");

    clock.advance(Duration.ofSeconds(90));

    until(() -> age("notice") > 60);
    until(() -> age("reply") > 0);
    assertThat(age("bulk")).isZero();
    api.heal();
    other.citizen().awaitReply();
    until(() -> age("notice") == 0 && age("reply") == 0);
    assertThat(to.texts()).contains("Хүлээж байна");
  }

  private double age(String what) {
    return bot.gauge("sanal.waiting.age", "what", what);
  }

  private static long sent(List<Post.Addressee> people) {
    return people.stream()
        .flatMap(to -> to.texts().stream())
        .filter(text -> text.startsWith("Тойм"))
        .count();
  }

  private static void until(BooleanSupplier condition) {
    Waits.until(Duration.ofMinutes(1), condition);
  }
}
