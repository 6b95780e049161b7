package mn.sanal.bot.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A private chat of one citizen with the bot. Lives on the loop's thread. */
final class Chat {

  /** Messages kept of a chat; older ones can no longer be edited or read. */
  private static final int KEPT = 200;

  private record Watch(BooleanSupplier condition, CompletableFuture<Void> met) {}

  final long id;
  final String firstName;
  final NavigableMap<Integer, VisibleMessage> messages = new TreeMap<>();
  final List<String> explanations = new ArrayList<>();
  private final List<Watch> watches = new ArrayList<>();
  boolean started;
  boolean blocked;
  boolean deactivated;

  /** What the bot did in the chat since the citizen last did something. */
  final List<Integer> touched = new ArrayList<>();

  VirtualCitizen.@Nullable Listener listener;

  Chat(long id, String firstName) {
    this.id = id;
    this.firstName = firstName;
  }

  void checkReachable() {
    if (!started) {
      throw Refusal.bad("chat not found");
    }
    if (deactivated) {
      throw new Refusal(403, "Forbidden: user is deactivated");
    }
    if (blocked) {
      throw new Refusal(403, "Forbidden: bot was blocked by the user");
    }
  }

  VisibleMessage message(int messageId, String complaint) {
    VisibleMessage message = messages.get(messageId);
    if (message == null) {
      throw Refusal.bad(complaint);
    }
    return message;
  }

  void put(VisibleMessage message) {
    messages.put(message.id(), message);
    if (messages.size() > KEPT) {
      messages.pollFirstEntry();
    }
  }

  /** The bot sent or changed a message. */
  void shown(VisibleMessage message) {
    put(message);
    touched.add(message.id());
    if (listener != null) {
      listener.shown(message);
    }
    changed();
  }

  void explained(String text) {
    if (!text.isEmpty()) {
      explanations.add(text);
    }
    if (listener != null) {
      listener.explained(text);
    }
    changed();
  }

  void changed() {
    if (!watches.isEmpty()) {
      watches.removeIf(
          watch -> {
            boolean met = watch.condition.getAsBoolean();
            if (met) {
              watch.met.complete(null);
            }
            return met;
          });
    }
  }

  CompletableFuture<Void> when(BooleanSupplier condition) {
    var met = new CompletableFuture<Void>();
    watches.add(new Watch(condition, met));
    changed();
    return met;
  }

  void describe(ObjectNode parent) {
    parent.putObject("chat").put("id", id).put("first_name", firstName).put("type", "private");
  }

  void describeUser(ObjectNode parent) {
    parent
        .putObject("from")
        .put("id", id)
        .put("is_bot", false)
        .put("first_name", firstName)
        .put("language_code", "mn");
  }

  String transcript() {
    var shown = new StringBuilder();
    messages
        .tailMap(messages.isEmpty() ? 0 : Math.max(0, messages.lastKey() - 1000))
        .values()
        .stream()
        .skip(Math.max(0, messages.size() - 12))
        .forEach(message -> shown.append(message).append('\n'));
    return shown.toString();
  }
}
