package mn.sanal.bot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mn.sanal.bot.api.BotApiServer;
import mn.sanal.bot.api.VirtualCitizen;
import mn.sanal.bot.api.VisibleMessage;
import mn.sanal.bot.intake.OfficialDialogue;
import mn.sanal.bot.process.BotProcess;
import mn.sanal.bot.process.PoisonedDialogue;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.conversation.SetAside;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What was set aside goes through the intake again when an administrator wants it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondTriesTest {

  private static final long BOT = 1;
  private static final String OVERTAKEN =
      Messages.load().text(Language.MONGOLIAN, "error.overtaken");

  private TestDatabase database;
  private BotApiServer api;
  private BotProcess bot;
  private SetAside setAside;
  private long administrator;

  @BeforeAll
  void start() {
    database = TestDatabase.fresh();
    api = BotApiServer.start();
    bot = BotProcess.polling(database, api);
    setAside = bot.bean(SetAside.class);
    administrator =
        database
            .jdbc()
            .sql(
                """
                insert into staff (login, name, role, password_hash, created_at)
                values ('saraa', 'Сараа', 'ADMIN', '', now()) returning id
                """)
            .query(Long.class)
            .single();
  }

  @BeforeEach
  void nothingSetAside() {
    cure(false);
    database.jdbc().sql("delete from set_aside").update();
  }

  @AfterAll
  void stop() {
    bot.close();
    api.close();
    database.close();
  }

  @Test
  void isTakenInOnceItCanBeAndItsWriterHearsOfIt() {
    VirtualCitizen citizen = poisoner();
    SetAside.Entry entry = only();
    cure(true);

    assertThat(retry(entry)).isTrue();

    until(SetAside.State.HANDLED);
    Waits.until(Duration.ofSeconds(30), () -> texts(citizen).contains(PoisonedDialogue.BORNE));
    assertThat(setAside.count()).isZero();
    assertThat(setAside.ended(1).getFirst().decidedBy()).isEqualTo("Сараа");
    assertThat(kept()).isZero();
  }

  @Test
  void aSecondDeliveryOfWhatWasTakenInChangesNothing() {
    VirtualCitizen citizen = poisoner();
    cure(true);
    retry(only());
    until(SetAside.State.HANDLED);

    api.redeliver(1);
    citizen.send("/start");
    citizen.await("the menu", VisibleMessage::fromBot);

    assertThat(texts(citizen)).containsOnlyOnce(PoisonedDialogue.BORNE);
  }

  @Test
  void whatTwoNodesBringIsTakenInOnce() {
    VirtualCitizen citizen = poisoner();
    cure(true);
    try (BotProcess other = BotProcess.polling(database, api)) {
      ((PoisonedDialogue) other.bean(OfficialDialogue.class)).cure(true);
      retry(only());
      until(SetAside.State.HANDLED);
      citizen.send("/start");
      citizen.await("the menu", VisibleMessage::fromBot);
    }

    assertThat(texts(citizen)).containsOnlyOnce(PoisonedDialogue.BORNE);
  }

  @Test
  void isSetAsideAnewWhenItFailsAgainAndNobodyIsToldTwice() {
    VirtualCitizen citizen = poisoner();
    int told = texts(citizen).size();

    retry(only());

    Waits.until(Duration.ofSeconds(30), () -> only().tries() == 2);
    assertThat(only().state()).isEqualTo(SetAside.State.WAITING);
    assertThat(texts(citizen)).hasSize(told);
    assertThat(retry(only())).isTrue();
  }

  @Test
  void whatStillCannotBeReadIsSetAsideAnew() {
    api.sendUnparsable();
    Waits.until(Duration.ofSeconds(30), () -> setAside.count() == 1);

    retry(only());

    Waits.until(Duration.ofSeconds(30), () -> only().tries() == 2);
    assertThat(only().reason()).isEqualTo(SetAside.Reason.UNREADABLE);
  }

  @Test
  void whatTurnsOutToBeNoneOfOursEnds() {
    aside("{\"update_id\": 8, \"poll\": {}}", Instant.now());

    retry(only());

    until(SetAside.State.HANDLED);
  }

  @Test
  void answersNoQuestionThatWasAskedLater() {
    VirtualCitizen citizen = api.citizen("Дорж");
    citizen.send("/start");
    citizen.awaitReply();
    aside(typed(citizen, "эм алга"), Instant.now().minus(Duration.ofHours(1)));

    retry(only());

    Waits.until(Duration.ofSeconds(30), () -> texts(citizen).contains(OVERTAKEN));
    until(SetAside.State.HANDLED);
  }

  @Test
  void answersTheQuestionThatIsStillOpen() {
    VirtualCitizen citizen = api.citizen("Дорж");
    citizen.send("/start");
    citizen.awaitReply();
    int before = texts(citizen).size();
    aside(typed(citizen, "эм алга"), Instant.now().plusSeconds(1));

    retry(only());

    Waits.until(Duration.ofSeconds(30), () -> texts(citizen).size() > before);
    assertThat(texts(citizen)).doesNotContain(OVERTAKEN);
  }

  @Test
  void whatWasDismissedIsNotTriedAgainAndNotKept() {
    poisoner();
    long id = only().id();

    assertThat(setAside.dismiss(id, administrator, Instant.now())).isTrue();

    assertThat(setAside.retry(id, administrator, Instant.now())).isFalse();
    assertThat(setAside.ended(1).getFirst().state()).isEqualTo(SetAside.State.DISMISSED);
    assertThat(kept()).isZero();
  }

  private VirtualCitizen poisoner() {
    VirtualCitizen citizen = api.citizen("Хоёр");
    citizen.send("/start " + PoisonedDialogue.POISON);
    citizen.awaitReply();
    Waits.until(Duration.ofSeconds(30), () -> setAside.count() == 1);
    return citizen;
  }

  private void cure(boolean now) {
    ((PoisonedDialogue) bot.bean(OfficialDialogue.class)).cure(now);
  }

  private boolean retry(SetAside.Entry entry) {
    return setAside.retry(entry.id(), administrator, Instant.now());
  }

  private void aside(String raw, Instant at) {
    ByteBuffer bytes = ByteBuffer.wrap(raw.getBytes(UTF_8));
    setAside.add(
        new SetAside.Failed(
            BOT, Channel.TELEGRAM, 8L, null, SetAside.Reason.FAILED, "Fault", bytes),
        at);
  }

  private static String typed(VirtualCitizen citizen, String text) {
    return """
    {"update_id": 8, "message": {"message_id": 1, "date": 1, "text": "%s",
      "chat": {"id": %d, "type": "private"},
      "from": {"id": %d, "is_bot": false, "first_name": "Д"}}}
    """
        .formatted(text, citizen.chatId(), citizen.chatId());
  }

  private SetAside.Entry only() {
    return setAside.newest(1, 0).getFirst();
  }

  private void until(SetAside.State state) {
    Waits.until(
        Duration.ofSeconds(30),
        () -> setAside.ended(1).stream().anyMatch(entry -> entry.state() == state));
  }

  private static List<String> texts(VirtualCitizen citizen) {
    return citizen.chat().stream()
        .filter(VisibleMessage::fromBot)
        .map(VisibleMessage::text)
        .toList();
  }

  private long kept() {
    return database
        .jdbc()
        .sql("select count(*) from set_aside where raw_sealed is not null")
        .query(Long.class)
        .single();
  }
}
