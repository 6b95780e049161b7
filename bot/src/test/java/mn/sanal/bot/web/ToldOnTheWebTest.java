package mn.sanal.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import mn.sanal.bot.process.BotProcess;
import mn.sanal.bot.process.SettableClock;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.action.ActionId;
import mn.sanal.db.action.Actions;
import mn.sanal.db.action.Telling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A citizen of the web chat agrees on the page of privacy, and finds the change on coming back. */
class ToldOnTheWebTest {

  private static final Duration RIPE = Duration.ofMinutes(11);

  /** Noon of some day to come in Ulaanbaatar. */
  private final SettableClock clock =
      new SettableClock(
          LocalDate.now(ZoneOffset.UTC).plusDays(2).atTime(4, 0).toInstant(ZoneOffset.UTC));

  @Test
  void whatChangedStandsInTheChatWithTheButtonThatEndsIt(@TempDir Path data) {
    try (TestDatabase database = TestDatabase.fresh();
        BotProcess bot =
            BotProcess.on(database)
                .with(Clock.class, clock)
                .property("sanal.data-dir", data.toString())
                .start()) {
      Browser browser = new Browser(bot.uri());
      browser.open("/chat");
      browser.begin();
      until(browser, "Монгол");
      browser.press("Монгол");
      until(browser, "Зөвшөөрч байна");
      browser.press("Зөвшөөрч байна");
      until(browser, "Гомдол гаргах");
      rated(database);
      browser.write("/privacy");
      until(browser, "танд мэдэгдэхгүй");
      browser.press("Мэдэгдэл авах");
      until(browser, "танд мэдэгдэнэ");
      clock.advance(RIPE);
      publish(bot);
      clock.advance(RIPE);

      assertThat(bot.bean(Telling.class).tell(100)).isOne();

      until(browser, "Даралтны эм ирлээ.");
      browser.press("Мэдэгдэл авахгүй");
      until(browser, "Ойлголоо. Өөрчлөлтийн тухай танд мэдэгдэхгүй.");
      assertThat(database.jdbc().sql("select wanted from news_wish").query(Boolean.class).single())
          .isFalse();
    }
  }

  private static void publish(BotProcess bot) {
    Actions actions = bot.bean(Actions.class);
    ActionId action = actions.write("8519-SHC1", "Даралтны эм ирлээ.", "", 1);
    assertThat(actions.publish(action, 1, 1)).isTrue();
  }

  /** The one citizen there is has rated; somebody of staff is there to publish. */
  private static void rated(TestDatabase database) {
    database
        .jdbc()
        .sql(
            """
            insert into staff (login, name, role, password_hash, created_at)
            values ('saraa', 'Сараа', 'ADMIN', '', now());
            insert into response (number, code_hash, citizen_id, person, survey_id, survey_hash,
              place, facility, period_from, period_until, answers, language, submitted_at)
            select id::text, sha256(uuid_send(id)), id, id, s.survey_id, s.hash, '8519',
              '8519-SHC1', '2026-11-01', '2026-12-01', '{}', 'mn', created_at
            from citizen, (select * from survey where survey_id = 'medicines') s
            """)
        .update();
  }

  /** A reply may need longer than the form waits for it. */
  private static void until(Browser browser, String words) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              if (!browser.words().contains(words)) {
                browser.open("/chat");
              }
              return browser.words();
            },
            page -> page.contains(words));
  }
}
