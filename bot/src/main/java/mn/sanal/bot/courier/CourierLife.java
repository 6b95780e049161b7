package mn.sanal.bot.courier;

import mn.sanal.db.node.Node;
import org.springframework.context.SmartLifecycle;

/** Starts the courier before, and stops it after, what takes updates in. */
final class CourierLife implements SmartLifecycle {

  /** Lower phases start first and stop last. */
  static final int PHASE = 1_000;

  private final Node node;
  private final Dispatcher dispatcher;
  private volatile boolean running;

  CourierLife(Node node, Dispatcher dispatcher) {
    this.node = node;
    this.dispatcher = dispatcher;
  }

  @Override
  public void start() {
    node.start();
    dispatcher.start();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    dispatcher.close();
    node.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
