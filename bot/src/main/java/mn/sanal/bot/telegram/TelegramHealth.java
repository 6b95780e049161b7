package mn.sanal.bot.telegram;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says whether updates come in from Telegram, and if not, why. */
final class TelegramHealth implements HealthIndicator {

  private final TelegramSettings.Mode mode;
  private final @Nullable Poller poller;

  TelegramHealth(TelegramSettings.Mode mode, @Nullable Poller poller) {
    this.mode = mode;
    this.poller = poller;
  }

  @Override
  public Health health() {
    String trouble = poller == null ? null : poller.trouble();
    Health.Builder health = trouble == null ? Health.up() : Health.down();
    health.withDetail("mode", mode);
    if (trouble != null) {
      health.withDetail("trouble", trouble);
    }
    return health.build();
  }
}
