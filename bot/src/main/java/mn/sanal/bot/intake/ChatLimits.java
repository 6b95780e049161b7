package mn.sanal.bot.intake;

import mn.sanal.db.setting.SettingInvalid;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one chat may send. No person comes near.
 *
 * @param perMinute {@code SANAL_CHAT_PER_MINUTE}; messages and presses that do not wait for the
 *     answer to the one before
 * @param perDay {@code SANAL_CHAT_PER_DAY}; messages and presses, all counted
 */
@ConfigurationProperties("sanal.chat")
public record ChatLimits(@DefaultValue("300") int perMinute, @DefaultValue("20000") int perDay) {

  private static final int LEAST = 30;

  public ChatLimits {
    if (perMinute < LEAST) {
      throw new SettingInvalid(
          "SANAL_CHAT_PER_MINUTE",
          "is \"" + perMinute + "\"",
          "use a number from " + LEAST + " on");
    }
    if (perDay < perMinute) {
      throw new SettingInvalid(
          "SANAL_CHAT_PER_DAY",
          "is \"" + perDay + "\"",
          "use a number not less than SANAL_CHAT_PER_MINUTE");
    }
  }
}
