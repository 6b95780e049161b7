package mn.sanal.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import mn.sanal.bot.api.BotApiServer;
import mn.sanal.bot.api.VirtualCitizen;
import mn.sanal.bot.api.VisibleMessage;
import mn.sanal.bot.intake.Incoming;
import mn.sanal.bot.intake.Intake;
import mn.sanal.bot.intake.OfficialDialogue;
import mn.sanal.bot.intake.UpdateId;
import mn.sanal.bot.process.BotProcess;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.outbox.Urgency;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes that share one chat: what one began the other goes on with. */
class TwoNodesTest {

  /** Longer than a step: while one message is under way the next is said by the other node. */
  private static final Duration LATENCY = Duration.ofMillis(50);

  private TestDatabase database;
  private BotApiServer api;
  private BotProcess one;
  private BotProcess other;
  private long lastUpdate;

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    api = BotApiServer.start();
    one = node();
    other = node();
  }

  @AfterEach
  void stop() {
    one.close();
    other.close();
    api.close();
    database.close();
  }

  private BotProcess node() {
    return BotProcess.on(database).telegram(api).with(OfficialDialogue.class, new Echo()).start();
  }

  @Test
  void handAChatOverAndBackWithoutSayingAnythingTwiceOrInAnotherOrder() throws Exception {
    VirtualCitizen person = echoed();
    api.latency(LATENCY);

    for (int i = 1; i <= 40; i++) {
      say(i % 2 == 0 ? one : other, person, "үг " + i);
    }

    until(() -> echoes(person).contains("үг 40"));
    assertThat(echoes(person)).containsExactlyElementsOf(words(40));
    until(() -> waiting() == 0);
  }

  @Test
  void mixNoticesInWithoutLosingOne() throws Exception {
    VirtualCitizen person = echoed();
    Post post = new Post(database, api, Clock.systemUTC());
    long conversation = official();
    api.latency(LATENCY);

    for (int i = 1; i <= 20; i++) {
      say(i % 2 == 0 ? one : other, person, "үг " + i);
      post.send(new Post.Addressee(person, conversation), Urgency.NOTICE, "мэдэгдэл " + i);
    }

    until(() -> echoes(person).contains("үг 20"));
    until(() -> post.count("outbox") == 0);
    assertThat(echoes(person)).containsExactlyElementsOf(words(20));
    assertThat(told(person, "мэдэгдэл"))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 20).mapToObj(i -> "мэдэгдэл " + i).toList());
  }

  @Test
  void goOnWhereOneStops() throws Exception {
    VirtualCitizen person = echoed();
    api.latency(LATENCY);

    for (int i = 1; i <= 10; i++) {
      say(one, person, "үг " + i);
    }
    one.close();

    until(() -> echoes(person).contains("үг 10"));
    assertThat(echoes(person)).containsExactlyElementsOf(words(10));
    say(other, person, "үг 11");
    until(() -> echoes(person).contains("үг 11"));
  }

  /** Says again what is typed. */
  private static final class Echo implements OfficialDialogue {
    @Override
    public Step step(Situation situation, Input input) {
      List<Message> echo =
          input instanceof Input.Typed(var text)
              ? List.of(new Message(Message.Kind.NOTICE, text, List.of(), null))
              : List.of();
      return new Step("{}", echo, null, true);
    }
  }

  private VirtualCitizen echoed() {
    VirtualCitizen person = api.citizen("Болд");
    person.send("/start o_anything");
    until(() -> official() > 0);
    until(() -> api.pendingUpdates() == 0);
    return person;
  }

  private void say(BotProcess node, VirtualCitizen person, String text) throws Exception {
    lastUpdate++;
    node.bean(Intake.class)
        .submit(
            new Incoming(
                new UpdateId(1, lastUpdate),
                Channel.TELEGRAM,
                Long.toString(person.chatId()),
                new Input.Typed(text),
                null,
                null,
                null,
                ByteBuffer.allocate(0)))
        .get(1, TimeUnit.MINUTES);
  }

  private static List<String> words(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "үг " + i).toList();
  }

  private static List<String> echoes(VirtualCitizen person) {
    return told(person, "үг");
  }

  private static List<String> told(VirtualCitizen person, String beginning) {
    return person.chat().stream()
        .filter(VisibleMessage::fromBot)
        .map(VisibleMessage::text)
        .filter(text -> text.startsWith(beginning))
        .toList();
  }

  /** The conversation in the role of official once it is there, else 0. */
  private long official() {
    return number(
        "select coalesce(max(id), 0) from conversation where role = 'official' and state_sealed is"
            + " not null");
  }

  private long waiting() {
    return number("select count(*) from conversation where courier_node is not null");
  }

  private long number(String sql) {
    return database.jdbc().sql(sql).query((row, _) -> row.getLong(1)).single();
  }

  private static void until(BooleanSupplier condition) {
    Waits.until(Duration.ofMinutes(1), condition);
  }
}
