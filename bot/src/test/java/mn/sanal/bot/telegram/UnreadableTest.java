package mn.sanal.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import mn.sanal.bot.api.BotApiServer;
import mn.sanal.bot.api.Fault;
import mn.sanal.bot.api.VirtualCitizen;
import mn.sanal.bot.api.VisibleMessage;
import mn.sanal.bot.process.BotProcess;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.key.MasterKey;
import mn.sanal.db.outbox.Outbox;
import mn.sanal.db.outbox.Urgency;
import mn.sanal.dialogue.Message;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is stored of one chat is damaged: it is put away, and all others go on. */
class UnreadableTest {

  private static final String FAILED = Messages.load().text(Language.MONGOLIAN, "error.failed");

  private final Keyring keyring = new Keyring(MasterKey.of(BotProcess.KEY), new SecureRandom());

  private TestDatabase database;
  private BotApiServer api;
  private BotProcess bot;
  private Outbox outbox;

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    api = BotApiServer.start();
    bot = BotProcess.polling(database, api);
    outbox = new Outbox(database.jdbc(), keyring, Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    bot.close();
    api.close();
    database.close();
  }

  @Test
  void anAddressParksWhatIsToldThereAndLetsTheOthersBeTold() {
    VirtualCitizen damaged = begun();
    long first = newestConversation();
    VirtualCitizen other = begun();
    long second = newestConversation();
    settle();
    damage("address_sealed", first);

    outbox.add(first, Urgency.NOTICE, notice("Хэнд ч хүрэхгүй"));
    outbox.add(first, Urgency.BULK, notice("Үүнийг ч мөн"));
    outbox.add(second, Urgency.NOTICE, notice("Хүрнэ"));
    outbox.add(second, Urgency.BULK, notice("Дараа нь энэ"));

    until(() -> texts(other).contains("Дараа нь энэ"));
    until(() -> count("outbox") == 0);
    assertThat(texts(other)).containsSubsequence("Хүрнэ", "Дараа нь энэ");
    assertThat(parked()).isEqualTo(2);
    assertThat(texts(damaged)).doesNotContain("Хэнд ч хүрэхгүй", "Үүнийг ч мөн");
    until(() -> bot.gauge("sanal.parked.unreadable") == 2);
  }

  @Test
  void aMessageOfTheOutboxIsParkedAndTheNextOnesOfItsChatArrive() {
    VirtualCitizen citizen = begun();
    long conversation = newestConversation();
    settle();

    database
        .transactions()
        .executeWithoutResult(
            _ -> {
              outbox.add(conversation, Urgency.NOTICE, notice("Уншигдахгүй"));
              database.jdbc().sql("update outbox set body_sealed = '\\x0102'").update();
              outbox.add(conversation, Urgency.NOTICE, notice("Уншигдана"));
            });

    until(() -> texts(citizen).contains("Уншигдана"));
    until(() -> count("outbox") == 0);
    assertThat(parked()).isOne();
  }

  @Test
  void repliesThatADeadNodeLeftAreParkedAndTheOthersAreSent() {
    VirtualCitizen damaged = api.citizen("Болд");
    VirtualCitizen other = api.citizen("Дорж");
    api.befall(Fault.of(new Fault.CutBefore()).on("sendMessage").times(1_000));
    damaged.send("/start");
    until(() -> count("conversation where replies_sealed is not null") == 1);
    long first = newestConversation();
    other.send("/start");
    until(() -> count("conversation where replies_sealed is not null") == 2);
    bot.close();
    damage("replies_sealed", first);
    api.heal();

    bot = BotProcess.polling(database, api);

    assertThat(other.awaitReply().fromBot()).isTrue();
    assertThat(parked()).isOne();
    damaged.send("/start");
    assertThat(damaged.awaitReply().buttons()).isNotEmpty();
  }

  @Test
  void aStateIsParkedAndItsWriterToldAndHeardAgainWhileTheBatchIsTaken() {
    VirtualCitizen damaged = begun();
    long first = newestConversation();
    VirtualCitizen other = begun();
    settle();
    damage("state_sealed", first);

    damaged.send("Сайн байна уу");
    other.send("/menu");

    assertThat(other.awaitReply().fromBot()).isTrue();
    assertThat(damaged.awaitReply().text()).isEqualTo(FAILED);
    assertThat(parked()).isOne();
    damaged.send("/start");
    assertThat(damaged.awaitReply().buttons()).isNotEmpty();
    assertThat(count("set_aside")).isOne();
  }

  private VirtualCitizen begun() {
    VirtualCitizen citizen = api.citizen("Дорж");
    citizen.send("/start");
    citizen.awaitReply();
    return citizen;
  }

  /** All that was sent is written down: nothing will touch the rows by itself. */
  private void settle() {
    until(
        () ->
            count("conversation where replies_sealed is not null or courier_node is not null")
                == 0);
  }

  private void damage(String column, long conversation) {
    database
        .jdbc()
        .sql(
            "update conversation set %1$s = set_byte(%1$s, 30, get_byte(%1$s, 30) # 1) where id = ?"
                .formatted(column))
        .param(conversation)
        .update();
  }

  private long newestConversation() {
    return database
        .jdbc()
        .sql("select max(id) from conversation")
        .query((row, _) -> row.getLong(1))
        .single();
  }

  private long parked() {
    return count("parked_message where reason = 'UNREADABLE'");
  }

  private long count(String rows) {
    return database
        .jdbc()
        .sql("select count(*) from " + rows)
        .query((row, _) -> row.getLong(1))
        .single();
  }

  private static Message notice(String text) {
    return new Message(Message.Kind.NOTICE, text, List.of(), null);
  }

  private static List<String> texts(VirtualCitizen citizen) {
    return citizen.chat().stream().map(VisibleMessage::text).toList();
  }

  private static void until(BooleanSupplier condition) {
    Waits.until(Duration.ofSeconds(30), condition);
  }
}
