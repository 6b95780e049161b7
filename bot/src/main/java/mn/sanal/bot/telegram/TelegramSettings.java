package mn.sanal.bot.telegram;

import java.net.URI;
import java.util.regex.Pattern;
import mn.sanal.db.setting.SettingInvalid;
import mn.sanal.db.setting.WebAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Sanal talks with Telegram.
 *
 * @param botToken {@code TELEGRAM_BOT_TOKEN}; null: there is the web chat alone
 * @param apiUrl {@code TELEGRAM_API_URL}; another Bot API server, http for loopback hosts only,
 *     without a trailing slash
 * @param mode {@code SANAL_TELEGRAM_MODE}
 * @param webhookSecret {@code SANAL_TELEGRAM_WEBHOOK_SECRET}; 1 to 256 of A–Z a–z 0–9 _ -
 * @param bulkPerSecond {@code SANAL_TELEGRAM_BULK_PER_SECOND}; messages that nobody waits for, over
 *     all nodes
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

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9:_-]{1,200}");

  /** What Telegram allows: core.telegram.org/bots/api#setwebhook. */
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

  private static final int MOST_PER_SECOND = 1_000;

  public TelegramSettings {
    botToken = botToken == null || botToken.isBlank() ? null : botToken.strip();
    if (botToken != null && !TOKEN.matcher(botToken).matches()) {
      throw new SettingInvalid(
          "TELEGRAM_BOT_TOKEN",
          "does not look like a token",
          "copy it whole from @BotFather; it is digits, a colon, and letters or digits");
    }
    apiUrl = WebAddress.read("TELEGRAM_API_URL", apiUrl.toString()).uri();
    webhookSecret = webhookSecret == null || webhookSecret.isBlank() ? null : webhookSecret;
    if (webhookSecret != null && !SECRET.matcher(webhookSecret).matches()) {
      throw new SettingInvalid(
          "SANAL_TELEGRAM_WEBHOOK_SECRET",
          "has signs that Telegram does not allow",
          "use 1 to 256 of the signs A-Z a-z 0-9 _ -");
    }
    if (mode == Mode.WEBHOOK && botToken == null) {
      throw new SettingInvalid(
          "TELEGRAM_BOT_TOKEN", "is not set, though the mode is webhook", "set it");
    }
    if (mode == Mode.WEBHOOK && webhookSecret == null) {
      throw new SettingInvalid(
          "SANAL_TELEGRAM_WEBHOOK_SECRET",
          "is not set, though the mode is webhook",
          "set 1 to 256 of the signs A-Z a-z 0-9 _ - (openssl rand -hex 32)");
    }
    if (bulkPerSecond < 1 || bulkPerSecond > MOST_PER_SECOND) {
      throw new SettingInvalid(
          "SANAL_TELEGRAM_BULK_PER_SECOND",
          "is \"" + bulkPerSecond + "\"",
          "use a number from 1 to " + MOST_PER_SECOND);
    }
  }

  public boolean enabled() {
    return botToken != null;
  }

  /** Hides token and secret. */
  @Override
  public String toString() {
    return "TelegramSettings[" + apiUrl + ", " + mode + "]";
  }
}
