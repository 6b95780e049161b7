package mn.sanal.app.demo;

import java.util.Optional;
import mn.sanal.bot.telegram.TelegramSettings;
import mn.sanal.db.official.Invitation;
import mn.sanal.db.setting.DatabaseServer;
import mn.sanal.db.setting.Installation;
import org.jspecify.annotations.Nullable;
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
public final class DemoStart implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

  private final Demonstration demonstration;
  private final boolean wanted;
  private final boolean asked;
  private volatile @Nullable String invitation;

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
    if (!wanted) {
      return;
    }
    if (demonstration.fill() == Demonstration.Result.REFUSED && asked) {
      log.warn("SANAL_DEMO is true, but there are citizens: no demo data are added");
    }
    invitation = demonstration.invitation().map(Invitation::code).orElse(null);
  }

  /** The address below the web chat by which somebody can play the invented official, once. */
  public Optional<String> officialPath() {
    return Optional.ofNullable(invitation).map(code -> "/chat?start=" + code);
  }
}
