package mn.sanal.bot.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import mn.sanal.bot.api.http.Loop;

/** Chats, updates and files: all that the server knows. Lives on the loop's thread. */
final class World {

  /** How long a button's press can be answered. */
  private static final Duration QUERY_LIFE = Duration.ofSeconds(30);

  final Loop loop;
  final Updates updates;
  final Faults faults = new Faults();
  final Journal journal = new Journal();
  final Files files = new Files();
  final Map<Integer, byte[]> documents = new HashMap<>();
  final Map<String, Chat> queries = new HashMap<>();
  final Map<String, JsonNode> commands = new HashMap<>();
  private final Map<Long, Chat> chats = new HashMap<>();
  private final long botId;
  private final Consumer<byte[]> calledInResponse;
  private int nextMessageId = 1;
  private long nextQueryId = 4_382_000_000_001L;

  World(Loop loop, long botId, Consumer<byte[]> calledInResponse) {
    this.loop = loop;
    this.botId = botId;
    this.calledInResponse = calledInResponse;
    updates = new Updates(loop);
  }

  ObjectNode bot() {
    return Json.object()
        .put("id", botId)
        .put("is_bot", true)
        .put("first_name", "Санал")
        .put("username", "sanal_test_bot");
  }

  Chat addChat(long id, String firstName) {
    return chats.computeIfAbsent(id, _ -> new Chat(id, firstName));
  }

  Chat chat(long id) {
    Chat chat = chats.get(id);
    if (chat == null) {
      throw Refusal.bad("chat not found");
    }
    return chat;
  }

  int takeMessageId() {
    return nextMessageId++;
  }

  /** A new callback query of the chat, which goes stale by itself. */
  String takeQueryId(Chat chat) {
    String id = Long.toString(nextQueryId++);
    queries.put(id, chat);
    loop.later(QUERY_LIFE, () -> queries.remove(id));
    return id;
  }

  void setWebhook(String url, String secret, int maxConnections) {
    deleteWebhook();
    updates.endPoll("Conflict: terminated by setWebhook request");
    var webhook =
        new Webhook(loop, url, secret, maxConnections, updates::confirm, calledInResponse);
    updates.drain().forEach(webhook::add);
    updates.webhook = webhook;
  }

  void deleteWebhook() {
    Webhook old = updates.webhook;
    if (old != null) {
      updates.webhook = null;
      updates.refill(old.stop());
    }
  }

  ObjectNode describe(Chat chat, VisibleMessage message) {
    ObjectNode node = Json.object().put("message_id", message.id());
    if (message.fromBot()) {
      node.set("from", bot());
    } else {
      chat.describeUser(node);
    }
    chat.describe(node);
    node.put("date", System.currentTimeMillis() / 1000);
    if (message.attachment() == null) {
      node.put("text", message.text());
    } else if (!message.text().isEmpty()) {
      node.put("caption", message.text());
    }
    Keyboard.write(node, message.rows());
    return node;
  }
}
