package mn.sanal.bot.telegram;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Lets updates come in once everything behind them runs, and stops them first. */
final class TelegramLife implements SmartLifecycle {

  private final Runnable introduction;
  private final @Nullable Poller poller;
  private final Thread introducing;
  private volatile boolean running;

  TelegramLife(Runnable introduction, @Nullable Poller poller) {
    this.introduction = introduction;
    this.poller = poller;
    this.introducing =
        Thread.ofVirtual().name("telegram-introduction").unstarted(this.introduction);
  }

  @Override
  public void start() {
    introducing.start();
    if (poller != null) {
      poller.start();
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    introducing.interrupt();
    if (poller != null) {
      poller.close();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return 3_000;
  }
}
