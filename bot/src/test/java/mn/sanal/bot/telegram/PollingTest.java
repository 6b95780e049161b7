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
import mn.sanal.bot.process.PoisonedDialogue;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.conversation.SetAside;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.key.MasterKey;
import mn.sanal.db.outbox.Outbox;
import mn.sanal.db.outbox.Parked;
import mn.sanal.db.outbox.Urgency;
import mn.sanal.db.setting.BotAccount;
import mn.sanal.dialogue.Message;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PollingTest {

  private static final Messages MESSAGES = Messages.load();
  private static final String FAILED = MESSAGES.text(Language.MONGOLIAN, "error.failed");

  private static TestDatabase database;
  private static BotApiServer api;
  private static BotProcess bot;
  private static Outbox outboxOfAnotherProcess;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    api = BotApiServer.start();
    bot = BotProcess.polling(database, api);
    outboxOfAnotherProcess =
        new Outbox(
            database.jdbc(),
            new Keyring(MasterKey.of(BotProcess.KEY), new SecureRandom()),
            Clock.systemUTC());
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
  void remembersWhatItIsCalledForLinksToIt() {
    BotAccount account = bot.bean(BotAccount.class);

    until(() -> account.link("o_1").isPresent());

    assertThat(account.link("o_1")).hasValue("https://t.me/sanal_test_bot?start=o_1");
  }

  @Test
  void anEditedMessageChangesTheAnswerThatItWas() {
    VirtualCitizen citizen = begun();
    citizen.press("Монгол").awaitButton("Зөвшөөрч байна");
    citizen.press("Зөвшөөрч байна").awaitButton("Асуулгад хариулах");
    citizen.press("Асуулгад хариулах").awaitButton("Эмийн хүртээмж");
    citizen.press("Эмийн хүртээмж").awaitButton("35–54");
    citizen.send("41").awaitText("Асуулт 2/");

    citizen.edit("41", "31");

    assertThat(citizen.awaitText("Асуулт 2/").text()).contains("20–34");
  }

  @Test
  void takesABatchThatComesTwiceOnce() {
    VirtualCitizen citizen = begun();
    long replies = replies();

    api.redeliver(1);
    until(() -> api.pendingUpdates() == 0);

    assertThat(replies()).isEqualTo(replies);
    assertThat(citizen.chat()).filteredOn(VisibleMessage::fromBot).hasSize(1);
  }

  @Test
  void goesOnWhenUpdateIdsStartAnewAtALowerNumber() {
    VirtualCitizen citizen = begun();

    api.restartUpdateIdsAt(17);
    citizen.send("/start");

    assertThat(citizen.awaitReply().fromBot()).isTrue();
  }

  @Test
  void setsAsideWhatCannotBeReadAndGoesOn() {
    long before = setAside(SetAside.Reason.UNREADABLE);

    api.sendUnparsable();

    assertThat(begun().chat()).isNotEmpty();
    until(() -> setAside(SetAside.Reason.UNREADABLE) == before + 1);
  }

  @Test
  void setsAsideThePoisonousUpdateOfABatchAndTakesTheOthers() {
    long before = setAside(SetAside.Reason.FAILED);
    VirtualCitizen one = api.citizen("Нэг");
    VirtualCitizen poisoner = api.citizen("Хоёр");
    VirtualCitizen other = api.citizen("Гурав");

    one.send("/start");
    poisoner.send("/start " + PoisonedDialogue.POISON);
    other.send("/start");

    one.awaitReply();
    other.awaitReply();
    until(() -> setAside(SetAside.Reason.FAILED) == before + 1);
  }

  @Test
  void tellsTheWriterOfAPoisonousUpdateAndGoesOn() {
    VirtualCitizen poisoner = api.citizen("Хоёр");

    poisoner.send("/start " + PoisonedDialogue.POISON);

    assertThat(poisoner.awaitReply().text()).isEqualTo(FAILED);
    poisoner.send("/start");
    assertThat(poisoner.awaitReply().buttons()).isNotEmpty();
  }

  @Test
  void answersAPoisonousPressWithTheSameWord() {
    VirtualCitizen poisoner = begun();
    VisibleMessage language = poisoner.newest();
    poisoner.send("/start " + PoisonedDialogue.HARMLESS);
    until(() -> officials() > 0);

    poisoner.press(language, new VisibleMessage.Button("Хариу бичих", PoisonedDialogue.BUTTON));

    assertThat(poisoner.awaitExplanation()).isEqualTo(FAILED);
  }

  @Test
  void letsOtherChatsGoOnWhileOneMustWait() {
    VirtualCitizen flooded = begun();
    api.befall(Fault.of(new Fault.Flood(2)).on("sendMessage").inChat(flooded.chatId()));

    flooded.send("/start");
    VirtualCitizen other = begun();

    assertThat(other.chat()).filteredOn(VisibleMessage::fromBot).isNotEmpty();
    assertThat(flooded.awaitReply().fromBot()).isTrue();
  }

  @Test
  void deliversAtOnceAndInOrderWhatAnotherProcessPutsIntoTheOutbox() {
    VirtualCitizen citizen = begun();
    long conversation = newestConversation();

    database
        .transactions()
        .executeWithoutResult(
            _ -> {
              for (int i = 1; i <= 5; i++) {
                outboxOfAnotherProcess.add(conversation, Urgency.NOTICE, notice("Мэдэгдэл " + i));
              }
            });

    until(() -> texts(citizen).contains("Мэдэгдэл 5"));
    assertThat(texts(citizen))
        .containsSubsequence("Мэдэгдэл 1", "Мэдэгдэл 2", "Мэдэгдэл 3", "Мэдэгдэл 4", "Мэдэгдэл 5");
    until(() -> count("outbox") == 0);
  }

  @Test
  void noticesThatACitizenBlockedTheBot() {
    VirtualCitizen citizen = begun();
    long conversation = newestConversation();
    citizen.block();

    outboxOfAnotherProcess.add(conversation, Urgency.NOTICE, notice("Хэн ч уншихгүй"));

    Parked parked = new Parked(database.jdbc());
    until(() -> parked.count() > 0);
    assertThat(parked.newest(1, 0).getFirst().reason()).isEqualTo(Parked.Reason.UNREACHABLE);
  }

  @Test
  void cutsWhatIsTooLongForOneMessage() {
    VirtualCitizen citizen = begun();

    outboxOfAnotherProcess.add(
        newestConversation(), Urgency.NOTICE, notice("урт ".repeat(2_000) + "төгсгөл"));

    until(() -> texts(citizen).stream().anyMatch(text -> text.endsWith("төгсгөл")));
    assertThat(texts(citizen)).allMatch(text -> text.length() <= 4_096);
  }

  @Test
  void explainsAButtonThatIsOutOfDate() {
    VirtualCitizen citizen = begun();
    VisibleMessage language = citizen.newest();
    citizen.press(language, language.buttons().getFirst());
    VisibleMessage consent = citizen.awaitReply();
    citizen.press(consent, consent.buttons().getFirst());
    citizen.awaitReply();

    citizen.press(consent, consent.buttons().getFirst());

    assertThat(citizen.awaitExplanation()).isNotBlank();
  }

  @Test
  void storesTheLanguageInWhichConsentWasRefused() {
    VirtualCitizen citizen = begun();
    citizen.press("English").awaitReply();

    citizen.press(MESSAGES.text(Language.ENGLISH, "consent.disagree"));

    until(() -> count("consent where not given and language = 'en'") == 1);
  }

  @Test
  void triesAgainWhenTheConnectionIsCut() {
    VirtualCitizen citizen = api.citizen("Сүх");
    api.befall(Fault.of(new Fault.CutBefore()).on("sendMessage").inChat(citizen.chatId()).times(2));

    citizen.send("/start");

    assertThat(citizen.awaitReply().fromBot()).isTrue();
  }

  private static VirtualCitizen begun() {
    VirtualCitizen citizen = api.citizen("Дорж");
    citizen.send("/start");
    citizen.awaitReply();
    return citizen;
  }

  private static Message notice(String text) {
    return new Message(Message.Kind.NOTICE, text, List.of(), null);
  }

  private static List<String> texts(VirtualCitizen citizen) {
    return citizen.chat().stream().map(VisibleMessage::text).toList();
  }

  private static long newestConversation() {
    return database
        .jdbc()
        .sql("select max(id) from conversation where role = 'citizen'")
        .query((row, _) -> row.getLong(1))
        .single();
  }

  private static long officials() {
    return database
        .jdbc()
        .sql(
            "select count(*) from conversation where role = 'official' and state_sealed is not"
                + " null")
        .query((row, _) -> row.getLong(1))
        .single();
  }

  private static long replies() {
    return database
        .jdbc()
        .sql("select sum(reply_number) from conversation")
        .query((row, _) -> row.getLong(1))
        .single();
  }

  private static long setAside(SetAside.Reason reason) {
    return database
        .jdbc()
        .sql("select count(*) from set_aside where reason = :reason")
        .param("reason", reason.name())
        .query((row, _) -> row.getLong(1))
        .single();
  }

  private static long count(String table) {
    return database
        .jdbc()
        .sql("select count(*) from " + table)
        .query((row, _) -> row.getLong(1))
        .single();
  }

  private static void until(BooleanSupplier condition) {
    Waits.until(Duration.ofSeconds(30), condition);
  }
}
