package mn.sanal.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class TelegramHealthTest {

  @Test
  void isWellWhereUpdatesAreBrought() {
    Health health = new TelegramHealth(TelegramSettings.Mode.WEBHOOK, null).health();
    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(health.getDetails()).containsEntry("mode", TelegramSettings.Mode.WEBHOOK);
  }
}
