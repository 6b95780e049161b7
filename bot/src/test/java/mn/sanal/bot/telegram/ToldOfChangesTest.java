package mn.sanal.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import mn.sanal.bot.api.BotApiServer;
import mn.sanal.bot.api.VirtualCitizen;
import mn.sanal.bot.process.BotProcess;
import mn.sanal.bot.process.SettableClock;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.action.ActionId;
import mn.sanal.db.action.Actions;
import mn.sanal.db.action.Telling;
import org.junit.jupiter.api.Test;

/** From a rating to the message that something changed there, and to its end. */
class ToldOfChangesTest {

  private static final String HERE = "8519-SHC1";
  private static final Duration RIPE = Duration.ofMinutes(11);

  /** Noon of some day to come in Ulaanbaatar. */
  private final SettableClock clock =
      new SettableClock(
          LocalDate.now(ZoneOffset.UTC).plusDays(2).atTime(4, 0).toInstant(ZoneOffset.UTC));

  @Test
  void whoRatedAndAgreedIsToldOnceAndCanStopItThere() {
    try (TestDatabase database = TestDatabase.fresh();
        BotApiServer api = BotApiServer.start();
        BotProcess bot = BotProcess.poisoned(database, api).with(Clock.class, clock).start()) {
      staff(database);
      VirtualCitizen citizen = api.citizen("Болд");
      VirtualCitizen silent = api.citizen("Сараа");
      rate(citizen);
      rate(silent);
      assertThat(citizen.newest().text())
          .contains("хүлээн авлаа", "өөрчлөлт гарвал танд мэдэгдэх үү?");

      citizen.press("Тийм, мэдэгдээрэй").awaitText("өөрчлөлт гарвал мэдэгдэнэ");
      silent.press("Үгүй, хэрэггүй").awaitText("танд мэдэгдэхгүй");
      clock.advance(RIPE);
      publish(bot, "Даралтны эм ирлээ.");
      clock.advance(RIPE);

      assertThat(bot.bean(Telling.class).tell(100)).isOne();
      assertThat(bot.bean(Telling.class).tell(100)).isZero();
      citizen.awaitText("“Даралтны эм ирлээ.”");
      assertThat(citizen.chat())
          .filteredOn(message -> message.text().contains("Даралтны эм"))
          .hasSize(1);
      assertThat(silent.chat()).noneMatch(message -> message.text().contains("Даралтны эм"));

      citizen.press("Мэдэгдэл авахгүй").awaitText("танд мэдэгдэхгүй");
      clock.advance(RIPE);
      publish(bot, "Шинэ эмч ирлээ.");
      clock.advance(RIPE);
      assertThat(bot.bean(Telling.class).tell(100)).isZero();
    }
  }

  private static void publish(BotProcess bot, String words) {
    Actions actions = bot.bean(Actions.class);
    ActionId action = actions.write(HERE, words, "", 1);
    assertThat(actions.publish(action, 1, 1)).isTrue();
  }

  private static void staff(TestDatabase database) {
    database
        .jdbc()
        .sql(
            """
            insert into staff (login, name, role, password_hash, created_at)
            values ('saraa', 'Сараа', 'ADMIN', '', now())
            """)
        .update();
  }

  private static void rate(VirtualCitizen citizen) {
    citizen.send("/start").awaitButton("Монгол");
    citizen.press("Монгол").awaitButton("Зөвшөөрч байна");
    citizen.press("Зөвшөөрч байна").awaitButton("Асуулгад хариулах");
    citizen.send("/start " + HERE).awaitButton("Эмийн хүртээмж");
    citizen.press("Эмийн хүртээмж").awaitButton("35–54");
    citizen.press("35–54").awaitButton("Бүгдийг нь авсан");
    citizen.press("Бүгдийг нь авсан").awaitButton("Илгээх");
    citizen.press("Илгээх").awaitText("хүлээн авлаа");
  }
}
