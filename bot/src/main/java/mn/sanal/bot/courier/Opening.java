package mn.sanal.bot.courier;

import org.springframework.context.SmartLifecycle;

/** Tells the courier that every way in is open, after all of them were started. */
final class Opening implements SmartLifecycle {

  private final Dispatcher dispatcher;
  private volatile boolean running;

  Opening(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  @Override
  public void start() {
    dispatcher.opened();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return 4_000;
  }
}
