package mn.sanal.bot.unfinished;

import mn.sanal.db.setting.SettingInvalid;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a dialogue that was left in the middle is kept.
 *
 * @param days {@code SANAL_UNFINISHED_DAYS}, since its last question
 */
@ConfigurationProperties("sanal.unfinished")
record UnfinishedSettings(@DefaultValue("30") int days) {

  private static final int LEAST = 2;
  private static final int MOST = 365;

  UnfinishedSettings {
    if (days < LEAST || days > MOST) {
      throw new SettingInvalid(
          "SANAL_UNFINISHED_DAYS", "is " + days, "use " + LEAST + " to " + MOST + " days");
    }
  }
}
