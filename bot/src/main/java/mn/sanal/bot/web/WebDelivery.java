package mn.sanal.bot.web;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import mn.sanal.bot.courier.Delivery;
import mn.sanal.bot.courier.Outcome;
import mn.sanal.bot.courier.Outgoing;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.outbox.Parked;
import mn.sanal.db.webchat.WebAddress;
import mn.sanal.db.webchat.WebLog;
import org.jspecify.annotations.Nullable;

/** Delivers to the web chat: writes to the log of the session and wakes its browsers. */
final class WebDelivery implements Delivery {

  private final WebLog log;
  private final Waiters waiters;
  private final Executor executor;

  WebDelivery(WebLog log, Waiters waiters, Executor executor) {
    this.log = log;
    this.waiters = waiters;
    this.executor = executor;
  }

  @Override
  public Channel channel() {
    return Channel.WEB;
  }

  @Override
  public CompletionStage<Outcome> deliver(Outgoing outgoing) {
    return CompletableFuture.supplyAsync(() -> write(outgoing), executor);
  }

  private Outcome write(Outgoing outgoing) {
    WebAddress address = log.address(outgoing.address());
    @Nullable Long retires = outgoing.retires();
    if (retires != null) {
      log.closeButtons(address, retires);
    }
    @Nullable Long replaces = outgoing.replaces();
    Optional<Long> number =
        replaces == null
            ? log.tell(address, outgoing.message())
            : log.replace(address, replaces, outgoing.message());
    if (number.isEmpty()) {
      return new Outcome.Parked(Parked.Reason.UNREACHABLE, 0);
    }
    waiters.changed(address, Long.MAX_VALUE);
    return new Outcome.Done(number.get());
  }
}
