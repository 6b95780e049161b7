package mn.sanal.bot.telegram;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** What is wrong at the moment, told once in the log when it begins and once when it ends. */
final class Trouble {

  private final Logger log;
  private final AtomicReference<@Nullable String> now = new AtomicReference<>();

  Trouble(Logger log) {
    this.log = log;
  }

  void begins(String what) {
    if (!what.equals(now.getAndSet(what))) {
      log.warn("{}", what);
    }
  }

  void ends() {
    if (now.get() != null && now.getAndSet(null) != null) {
      log.info("All is well again");
    }
  }

  @Nullable String now() {
    return now.get();
  }
}
