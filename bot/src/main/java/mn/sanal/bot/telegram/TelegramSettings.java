package mn.sanal.bot.telegram;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Sanal talks with Telegram.
 *
 * @param botToken {@code TELEGRAM_BOT_TOKEN}; without it there is the web chat alone
 * @param apiUrl {@code TELEGRAM_API_URL}; another Bot API server, http for loopback hosts only
 * @param mode {@code SANAL_TELEGRAM_MODE}
 * @param webhookSecret {@code SANAL_TELEGRAM_WEBHOOK_SECRET}; 1 to 256 of A–Z a–z 0–9 _ -
 * @param bulkPerSecond {@code SANAL_TELEGRAM_BULK_PER_SECOND}
 */
@ConfigurationProperties("sanal.telegram")
public record TelegramSettings(
    @Nullable String botToken,
    @DefaultValue("https://api.telegram.org") URI apiUrl,
    @DefaultValue("polling") Mode mode,
    @Nullable String webhookSecret,
    @DefaultValue("25") int bulkPerSecond) {

  /** How updates come. */
  public enum Mode {
    POLLING,
    WEBHOOK
  }

  public boolean enabled() {
    return botToken != null && !botToken.isBlank();
  }

  /** Hides token and secret. */
  @Override
  public String toString() {
    return "TelegramSettings[" + apiUrl + ", " + mode + "]";
  }
}
