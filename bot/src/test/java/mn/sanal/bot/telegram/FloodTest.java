package mn.sanal.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mn.sanal.bot.api.BotApiServer;
import mn.sanal.bot.api.VirtualCitizen;
import mn.sanal.bot.api.VisibleMessage;
import mn.sanal.bot.process.BotProcess;
import mn.sanal.db.TestDatabase;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.junit.jupiter.api.Test;

/** A flood from one chat, through polling and the whole intake. */
class FloodTest {

  private static final int LIMIT = 40;
  private static final String TOO_FAST = Messages.load().text(Language.MONGOLIAN, "error.too_fast");

  @Test
  void costsTheFlooderOnly() {
    try (TestDatabase database = TestDatabase.fresh();
        BotApiServer api = BotApiServer.start();
        BotProcess bot =
            BotProcess.poisoned(database, api).property("sanal.chat.per-minute", LIMIT).start()) {
      assertThat(bot.port()).isPositive();
      VirtualCitizen flooder = api.citizen("Бат");
      VirtualCitizen citizen = api.citizen("Сараа");
      for (int i = 0; i < 300; i++) {
        flooder.send("/help");
      }
      citizen.send("/start");
      citizen.await("the greeting", VisibleMessage::fromBot);
      Waits.until(Duration.ofSeconds(30), () -> told(flooder) == 1);

      citizen.press("Монгол");
      citizen.awaitButton("Зөвшөөрч байна");

      assertThat(fromBot(flooder)).isBetween(1L, 150L);
      assertThat(told(flooder)).isEqualTo(1);
      assertThat(told(citizen)).isZero();
    }
  }

  private static long told(VirtualCitizen citizen) {
    return citizen.chat().stream().filter(message -> message.text().equals(TOO_FAST)).count();
  }

  private static long fromBot(VirtualCitizen citizen) {
    return citizen.chat().stream().filter(VisibleMessage::fromBot).count();
  }
}
