package mn.sanal.bot.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import mn.sanal.bot.courier.Outgoing;
import mn.sanal.bot.intake.Handled;
import mn.sanal.bot.intake.Incoming;
import mn.sanal.bot.intake.Intake;
import mn.sanal.bot.intake.UpdateId;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Message;
import org.jspecify.annotations.Nullable;

/** An intake that answers with the messages it was given, one for each input that is new to it. */
final class Script implements Intake {

  private final Deque<Message> replies = new ArrayDeque<>();
  private final Set<@Nullable UpdateId> seen = new HashSet<>();
  private final List<Incoming> taken = new ArrayList<>();
  private @Nullable WebDelivery delivery;
  private @Nullable RuntimeException fault;
  private @Nullable String explained;

  void deliversBy(WebDelivery web) {
    delivery = web;
  }

  void reply(Message... messages) {
    replies.addAll(List.of(messages));
  }

  void fail(@Nullable RuntimeException with) {
    fault = with;
  }

  void explain(@Nullable String words) {
    explained = words;
  }

  synchronized List<Input> inputs() {
    return taken.stream().map(Incoming::input).toList();
  }

  synchronized Incoming last() {
    return taken.getLast();
  }

  @Override
  public synchronized CompletableFuture<Handled> submit(Incoming incoming) {
    if (fault != null) {
      return CompletableFuture.failedFuture(fault);
    }
    if (seen.add(incoming.id())) {
      taken.add(incoming);
      Message reply = replies.poll();
      if (reply != null && delivery != null) {
        Long replaces = incoming.input() instanceof Input.Pressed ? incoming.messageId() : null;
        var _ = delivery.deliver(new Outgoing(1, incoming.address(), reply, replaces, null));
      }
    }
    return CompletableFuture.completedFuture(new Handled(explained));
  }
}
