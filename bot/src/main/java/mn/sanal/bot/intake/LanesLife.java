package mn.sanal.bot.intake;

import org.springframework.context.SmartLifecycle;

/** Lets the lanes run between the start of the courier and its stop. */
final class LanesLife implements SmartLifecycle {

  static final int PHASE = 2_000;

  private final Lanes lanes;
  private volatile boolean running;

  LanesLife(Lanes lanes) {
    this.lanes = lanes;
  }

  @Override
  public void start() {
    lanes.start();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    lanes.close();
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
