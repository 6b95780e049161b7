package mn.sanal.bot.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import mn.sanal.bot.api.http.Loop;
import org.jspecify.annotations.Nullable;

/**
 * Updates that wait for the bot to fetch them. The offset confirms; one that lies far beyond the
 * newest update is ignored, as in the real server ({@code Client::do_get_updates}).
 */
final class Updates {

  /** An offset is "in the future" when it exceeds the next id by more than this. */
  private static final int FUTURE = 10;

  private final Loop loop;
  private final Deque<Update> waiting = new ArrayDeque<>();
  private final Deque<Update> confirmed = new ArrayDeque<>();
  private List<Update> again = List.of();
  private long nextId = 700_000_001L;
  private Set<String> allowed = Set.of();
  private @Nullable Poll poll;
  private long confirmedCount;
  @Nullable Webhook webhook;

  private static final class Poll {
    final Reply reply;
    final int limit;
    boolean ended;

    Poll(Reply reply, int limit) {
      this.reply = reply;
      this.limit = limit;
    }
  }

  Updates(Loop loop) {
    this.loop = loop;
  }

  long takeId() {
    return nextId++;
  }

  void restartAt(long id) {
    nextId = id;
  }

  void allow(Set<String> kinds) {
    allowed = kinds;
  }

  void add(Update update) {
    if (!allowed.isEmpty() && !allowed.contains(update.kind())) {
      return;
    }
    if (webhook != null) {
      webhook.add(update);
      return;
    }
    waiting.add(update);
    if (poll != null) {
      end(poll, take(poll.limit));
    }
  }

  int pending() {
    return waiting.size() + (webhook == null ? 0 : webhook.pending());
  }

  /** Updates that the bot has confirmed, by an offset or by the webhook's 200. */
  long confirmed() {
    return confirmedCount;
  }

  void confirm(Update update) {
    confirmedCount++;
    confirmed.add(update);
    if (confirmed.size() > 1000) {
      confirmed.remove();
    }
  }

  /** The last confirmed updates come once more with the next poll, or over the webhook. */
  void redeliver(int count) {
    List<Update> last =
        new ArrayList<>(confirmed).subList(Math.max(0, confirmed.size() - count), confirmed.size());
    if (webhook != null) {
      last.forEach(webhook::add);
    } else {
      again = List.copyOf(last);
      if (poll != null) {
        end(poll, take(poll.limit));
      }
    }
  }

  void getUpdates(long offset, int limit, int timeout, Reply reply) {
    endPoll(
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
            + " running");
    confirm(offset);
    if (!waiting.isEmpty() || !again.isEmpty() || timeout == 0) {
      reply.ok(take(limit));
      return;
    }
    var open = new Poll(reply, limit);
    poll = open;
    reply.whenGone(
        () -> {
          if (!open.ended) {
            open.ended = true;
            poll = null;
          }
        });
    loop.later(Duration.ofSeconds(timeout), () -> end(open, "[]".getBytes(StandardCharsets.UTF_8)));
  }

  private void end(Poll open, byte[] result) {
    if (!open.ended) {
      open.ended = true;
      poll = null;
      open.reply.ok(result);
    }
  }

  void endPoll(String reason) {
    if (poll != null) {
      poll.ended = true;
      poll.reply.refuse(new Refusal(409, reason));
      poll = null;
    }
  }

  private void confirm(long offset) {
    if (offset < 0) {
      while (waiting.size() > -offset) {
        confirm(waiting.remove());
      }
    } else if (offset <= nextId + FUTURE) {
      // Where ids were started anew, what was handed out before the confirmed one has higher ids.
      boolean handedOut = waiting.stream().anyMatch(update -> update.id() == offset - 1);
      for (Update next = waiting.peek();
          next != null && (handedOut || next.id() < offset);
          next = waiting.peek()) {
        confirm(waiting.remove());
        handedOut &= next.id() != offset - 1;
      }
    }
  }

  private byte[] take(int limit) {
    var json = new StringBuilder("[");
    int count = 0;
    for (Update update : again) {
      json.append(count++ == 0 ? "" : ",").append(update.json());
    }
    again = List.of();
    for (Update update : waiting) {
      if (count >= limit) {
        break;
      }
      json.append(count++ == 0 ? "" : ",").append(update.json());
    }
    return json.append(']').toString().getBytes(StandardCharsets.UTF_8);
  }

  List<Update> drain() {
    List<Update> all = List.copyOf(waiting);
    waiting.clear();
    return all;
  }

  void refill(List<Update> updates) {
    waiting.addAll(updates);
  }
}
