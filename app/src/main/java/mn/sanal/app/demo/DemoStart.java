package mn.sanal.app.demo;

import mn.sanal.bot.telegram.TelegramSettings;
import mn.sanal.db.setting.DatabaseServer;
import mn.sanal.db.setting.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Fills at the start where {@code SANAL_DEMO} says so, or says nothing and Sanal is plainly being
 * tried: embedded database, no bot.
 */
@Component
final class DemoStart implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

  private final Demonstration demonstration;
  private final boolean wanted;
  private final boolean asked;

  DemoStart(
      Demonstration demonstration,
      Installation installation,
      DatabaseServer database,
      TelegramSettings telegram) {
    this.demonstration = demonstration;
    Boolean demo = installation.demo();
    this.asked = demo != null && demo;
    this.wanted = demo == null ? database.isEmbedded() && !telegram.enabled() : demo;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (wanted && demonstration.fill() == Demonstration.Result.REFUSED && asked) {
      log.warn("SANAL_DEMO is true, but there are citizens: no demo data are added");
    }
  }
}
