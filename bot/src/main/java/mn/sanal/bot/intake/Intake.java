package mn.sanal.bot.intake;

import java.util.concurrent.CompletableFuture;

/** Takes in what people do, whatever the channel. */
public interface Intake {

  /**
   * Takes one update into the next batch of its lane. The future completes after the commit; it
   * fails with {@link Unavailable} when the database cannot take it now, and never because of what
   * the update contains.
   */
  CompletableFuture<Handled> submit(Incoming incoming);

  /**
   * Whether a batch waits for the database for so long that what is brought now should rather be
   * brought again later.
   */
  default boolean isStalled() {
    return false;
  }
}
