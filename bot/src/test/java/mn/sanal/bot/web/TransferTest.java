package mn.sanal.bot.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mn.sanal.bot.api.BotApiServer;
import mn.sanal.bot.api.VirtualCitizen;
import mn.sanal.bot.api.VisibleMessage;
import mn.sanal.bot.intake.Incoming;
import mn.sanal.bot.intake.Intake;
import mn.sanal.bot.intake.UpdateId;
import mn.sanal.bot.process.BotProcess;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.complaint.Actor;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.Desk;
import mn.sanal.db.conversation.Channel;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Input;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From a browser to Telegram by a code, through both real channels and one database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferTest {

  private static final Messages MESSAGES = Messages.load();
  private static final Pattern LINK =
      Pattern.compile("href=\"https://t.me/\\w+\\?start=(t_[\\w-]+)\"");
  private static final String WORDS = "Сумын эмч гурван сар ирсэнгүй, хүлээсээр байна.";

  private final TestDatabase database = TestDatabase.fresh();
  private final BotApiServer api = BotApiServer.start();
  private final AtomicLong updates = new AtomicLong(1_000_000);
  private BotProcess bot;
  private Path data;

  @BeforeAll
  void start(@TempDir Path folder) {
    data = folder;
    bot = process();
  }

  @AfterAll
  void stop() {
    bot.close();
    api.close();
    database.close();
  }

  private BotProcess process() {
    return BotProcess.on(database)
        .telegram(api)
        .property("sanal.data-dir", data.toString())
        .start();
  }

  @Test
  void theVeryQuestionIsAskedInTelegramAlsoAfterARestartInTheMiddle() {
    Browser browser = rating();
    String start = link(browser, Language.MONGOLIAN);

    bot.close();
    bot = process();
    browser.movedTo(bot.uri());
    browser.open("/chat");
    assertThat(browser.words()).contains("35–54", "Аль аймаг", "Телеграм нээх");

    VirtualCitizen citizen = api.citizen("Болд");
    citizen.send("/start " + start).awaitButton("Тийм, энд үргэлжлүүлье");
    VisibleMessage question =
        citizen.press("Тийм, энд үргэлжлүүлье").awaitText("Вэб дэх яриа тань энд шилжлээ");
    assertThat(question.text()).contains("Асуулт 2/", "Аль аймаг");
    citizen.press("Увс").awaitButton("Давст");

    until(browser, "Таны яриа Телеграмд үргэлжилж байна");
    assertThat(browser.words()).doesNotContain("35–54", "Аль аймаг");
    browser.write("Сайн байна уу");
    until(browser, "Хэлээ сонгоно уу");
    assertThat(setAside()).isZero();
  }

  @Test
  void aReportIsAnsweredShownAndErasedWhereItsWriterWentOn() {
    VirtualCitizen citizen = agreed(Language.ENGLISH);
    Browser browser = begun(Language.ENGLISH);
    press(browser, word(Language.ENGLISH, "buttons.complaint"));
    press(browser, word(Language.ENGLISH, "categories.care"));
    press(browser, "Uvs");
    press(browser, "Davst");
    press(browser, word(Language.ENGLISH, "buttons.no_facility"));
    browser.write(WORDS);
    press(browser, word(Language.ENGLISH, "buttons.skip") + " ›");
    press(browser, word(Language.ENGLISH, "buttons.with_chat"));
    press(browser, word(Language.ENGLISH, "buttons.send"));
    until(browser, "S-26-");
    CaseNumber number = newestCase();
    String start = link(browser, Language.ENGLISH);

    // Typed, as from another device.
    citizen.send(start.substring(2).toLowerCase(Locale.ROOT));
    citizen.awaitButton("Yes, go on here");
    citizen.press("Yes, go on here").awaitText("What you began on the web is here now");
    until(browser, "Your dialogue goes on in Telegram");
    assertThat(count("complaint where channel = 'WEB'")).isOne();

    Complaint _ = bot.bean(Desk.class).answer(number, Actor.staff(1), "Даваа гаригт ирнэ.");
    citizen.awaitText("Даваа гаригт ирнэ.");
    citizen.send("/mydata");
    VisibleMessage file =
        citizen.await("a file", message -> "document".equals(message.attachment()));
    assertThat(new String(citizen.open(file), UTF_8)).contains(WORDS, number.value());
    citizen.send("/delete").awaitButton(word(Language.ENGLISH, "buttons.confirm_delete"));
    citizen.press(word(Language.ENGLISH, "buttons.confirm_delete")).awaitReply();
    assertThat(count("complaint where number = '" + number + "' and text = ''")).isOne();
    assertThat(setAside()).isZero();
  }

  @Test
  void aCodeWorksOnceHoweverManyUseItAtOnceAndAnUpdateCountsOnce() {
    Browser browser = rating();
    String start = link(browser, Language.MONGOLIAN);
    List<VirtualCitizen> citizens = Stream.generate(() -> api.citizen("Бат")).limit(6).toList();
    for (VirtualCitizen citizen : citizens) {
      citizen.send("/start " + start).awaitButton("Тийм, энд үргэлжлүүлье");
    }

    CompletableFuture.allOf(
            citizens.stream()
                .flatMap(
                    citizen -> {
                      Incoming press = pressed(citizen, "Тийм, энд үргэлжлүүлье");
                      return Stream.of(press, press);
                    })
                .map(bot.bean(Intake.class)::submit)
                .toArray(CompletableFuture[]::new))
        .join();

    until(browser, "Таны яриа Телеграмд");
    eventually(
        () ->
            citizens.stream().filter(c -> shows(c, "шилжлээ")).count() == 1
                && citizens.stream().filter(c -> shows(c, "Энэ код хүчингүй")).count() == 5);
    assertThat(citizens).allMatch(c -> times(c, "шилжлээ") + times(c, "Энэ код хүчингүй") == 1);
    assertThat(setAside()).isZero();
  }

  @Test
  void theTwoSidesAtOnceLeaveOneDialogueAndNothingUnread() {
    for (int i = 0; i < 4; i++) {
      Browser browser = rating();
      String start = link(browser, Language.MONGOLIAN);
      VirtualCitizen citizen = api.citizen("Дорж");
      citizen.send("/start " + start).awaitButton("Тийм, энд үргэлжлүүлье");
      int begun = count("conversation where draft_day is not null");

      CompletableFuture<?> here =
          bot.bean(Intake.class).submit(pressed(citizen, "Тийм, энд үргэлжлүүлье"));
      browser.press("Увс");
      here.join();

      until(browser, "Таны яриа Телеграмд");
      eventually(() -> shows(citizen, "шилжлээ"));
      assertThat(count("conversation where draft_day is not null")).isEqualTo(begun);
      assertThat(setAside()).isZero();
    }
  }

  @Test
  void aDatabaseThatGoesAwayInTheMiddleLeavesAllWhereItWasAndThenAllMoves() {
    Browser browser = rating();
    String start = link(browser, Language.MONGOLIAN);
    VirtualCitizen citizen = api.citizen("Сараа");
    citizen.send("/start " + start).awaitButton("Тийм, энд үргэлжлүүлье");
    int citizens = count("citizen");
    database
        .jdbc()
        .sql(
            """
            create sequence cuts;
            create function cut() returns trigger language plpgsql as $$
            begin
              perform nextval('cuts');
              perform pg_terminate_backend(pg_backend_pid());
              return old;
            end $$;
            create trigger cut before delete on citizen for each row execute function cut();
            """)
        .update();

    citizen.press("Тийм, энд үргэлжлүүлье");
    eventually(() -> count("cuts where is_called") == 1);
    browser.open("/chat");
    assertThat(browser.words()).contains("Аль аймаг").doesNotContain("Таны яриа Телеграмд");
    assertThat(count("citizen")).isEqualTo(citizens);
    assertThat(count("transfer_code where expires_at > now()")).isPositive();
    database.jdbc().sql("drop trigger cut on citizen").update();

    citizen.awaitText("шилжлээ");
    until(browser, "Таны яриа Телеграмд");
    assertThat(count("citizen")).isEqualTo(citizens);
    assertThat(setAside()).isZero();
  }

  private Browser begun(Language language) {
    Browser browser = new Browser(bot.uri());
    browser.open("/chat");
    browser.begin();
    press(browser, word(Language.MONGOLIAN, "language.btn_" + language.tag()));
    press(browser, word(language, "consent.agree"));
    until(browser, word(language, "buttons.complaint"));
    return browser;
  }

  /** Somebody at a browser before the second question of a survey. */
  private Browser rating() {
    Browser browser = begun(Language.MONGOLIAN);
    press(browser, "Асуулгад хариулах");
    press(browser, "Эмийн хүртээмж");
    press(browser, "35–54");
    until(browser, "Аль аймаг");
    return browser;
  }

  /** Asks for a code by the menu of the page, and reads the payload of its link. */
  private String link(Browser browser, Language language) {
    press(browser, word(language, "buttons.transfer"));
    until(browser, word(language, "web.to_telegram"));
    Matcher link = LINK.matcher(browser.page());
    assertThat(link.find()).isTrue();
    assertThat(browser.words()).contains(link.group(1).substring(2)).doesNotContain("t.me");
    return link.group(1);
  }

  private VirtualCitizen agreed(Language language) {
    VirtualCitizen citizen = api.citizen("Туяа");
    String choice = word(language, "language.btn_" + language.tag());
    citizen.send("/start").awaitButton(choice);
    citizen.press(choice).awaitButton(word(language, "consent.agree"));
    citizen.press(word(language, "consent.agree")).awaitButton(word(language, "buttons.complaint"));
    return citizen;
  }

  private Incoming pressed(VirtualCitizen citizen, String label) {
    VisibleMessage.Button button = citizen.newest().button(label);
    return new Incoming(
        new UpdateId(7, updates.incrementAndGet()),
        Channel.TELEGRAM,
        Long.toString(citizen.chatId()),
        new Input.Pressed(Objects.requireNonNull(Objects.requireNonNull(button).data())),
        (long) citizen.newest().id(),
        null,
        null,
        ByteBuffer.allocate(0));
  }

  private static boolean shows(VirtualCitizen citizen, String words) {
    return times(citizen, words) > 0;
  }

  private static long times(VirtualCitizen citizen, String words) {
    return citizen.chat().stream().filter(message -> message.text().contains(words)).count();
  }

  private CaseNumber newestCase() {
    return new CaseNumber(
        database
            .jdbc()
            .sql("select number from complaint order by id desc limit 1")
            .query(String.class)
            .single());
  }

  private int setAside() {
    return count("set_aside");
  }

  private int count(String rows) {
    return database.jdbc().sql("select count(*) from " + rows).query(Integer.class).single();
  }

  private static String word(Language language, String key) {
    return MESSAGES.text(language, key);
  }

  private static void press(Browser browser, String label) {
    until(browser, label);
    browser.press(label);
  }

  /** A reply may need longer than the form waits for it. */
  private static void until(Browser browser, String words) {
    eventually(
        () -> {
          if (!browser.words().contains(words)) {
            browser.open("/chat");
          }
          return browser.words().contains(words);
        });
  }

  private static void eventually(BooleanSupplier condition) {
    await().atMost(Duration.ofSeconds(30)).until(condition::getAsBoolean);
  }
}
