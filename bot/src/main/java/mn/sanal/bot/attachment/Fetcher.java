package mn.sanal.bot.attachment;

import java.time.Clock;
import java.time.Duration;
import mn.sanal.bot.telegram.BotApi;
import mn.sanal.db.attachment.Attachments;
import mn.sanal.db.attachment.Uploads;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for files to fetch for as long as the program runs. The work list is the table, so a start
 * after a crash goes on where the last run ended, and several nodes share the work.
 */
@Component
final class Fetcher implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Fetcher.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration AFTER_FAULT = Duration.ofSeconds(10);

  private final Fetching fetching;
  private @Nullable Thread worker;

  Fetcher(Attachments attachments, Uploads uploads, ObjectProvider<BotApi> telegram, Clock clock) {
    this.fetching = new Fetching(attachments, uploads, telegram.getIfAvailable(), clock);
  }

  @Override
  public synchronized void start() {
    worker = Thread.ofVirtual().name("attachments").start(this::run);
  }

  @Override
  public synchronized void stop() {
    Thread running = worker;
    worker = null;
    if (running != null) {
      running.interrupt();
      try {
        running.join(Duration.ofSeconds(10));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return worker != null;
  }

  private void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        if (fetching.fetchDue() == 0) {
          Thread.sleep(PAUSE);
        }
      } catch (InterruptedException _) {
        return;
      } catch (RuntimeException e) {
        log.warn("Attachments wait: {}", e.getClass().getSimpleName());
        if (!rest()) {
          return;
        }
      }
    }
  }

  private static boolean rest() {
    try {
      Thread.sleep(AFTER_FAULT);
      return true;
    } catch (InterruptedException _) {
      return false;
    }
  }
}
