package mn.sanal.bot.courier;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/**
 * Tells the courier how far the ways in are after a start. What people pressed meanwhile is to be
 * taken in before anything that a dead process left is sent: it tells what has arrived.
 */
public final class Opening implements SmartLifecycle {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Dispatcher dispatcher;
  private volatile boolean running;

  Opening(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  /** More waits to be taken in. */
  public void behind() {
    dispatcher.takeOverIn(PATIENCE);
  }

  /** All that waited was taken in. */
  public void caughtUp() {
    dispatcher.takeOverIn(Duration.ZERO);
  }

  @Override
  public void start() {
    behind();
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
