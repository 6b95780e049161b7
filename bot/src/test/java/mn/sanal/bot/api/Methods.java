package mn.sanal.bot.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What each method of the Bot API does, and what it refuses. Lives on the loop's thread. */
final class Methods {

  private static final byte[] TRUE = "true".getBytes(StandardCharsets.UTF_8);
  private static final int LONGEST_TEXT = 4096;
  private static final int LONGEST_CAPTION = 1024;
  private static final int LONGEST_EXPLANATION = 200;
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]*");
  private static final Pattern COMMAND = Pattern.compile("[a-z0-9_]{1,32}");

  private final World world;

  Methods(World world) {
    this.world = world;
  }

  void call(String method, Parameters call, Reply reply) {
    switch (method) {
      case "getme" -> reply.ok(me());
      case "getupdates" -> getUpdates(call, reply);
      case "setwebhook" -> setWebhook(call, reply);
      case "deletewebhook" -> deleteWebhook(reply);
      case "getwebhookinfo" -> reply.ok(webhookInfo());
      case "sendmessage" -> sendMessage(call, reply);
      case "sendphoto" -> sendFile("photo", call, reply);
      case "senddocument" -> sendFile("document", call, reply);
      case "editmessagetext" -> edit(call, reply, text(call));
      case "editmessagereplymarkup" -> edit(call, reply, null);
      case "deletemessage" -> deleteMessage(call, reply);
      case "answercallbackquery" -> answerCallbackQuery(call, reply);
      case "sendchataction" -> sendChatAction(call, reply);
      case "getfile" -> reply.ok(world.files.describe(call.text("file_id")));
      case "setmycommands" -> setMyCommands(call, reply);
      default -> throw new Refusal(404, "Not Found: method not found");
    }
  }

  private ObjectNode me() {
    return world
        .bot()
        .put("can_join_groups", true)
        .put("can_read_all_group_messages", false)
        .put("supports_inline_queries", false);
  }

  private void getUpdates(Parameters call, Reply reply) {
    if (world.updates.webhook != null) {
      throw new Refusal(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to"
              + " delete the webhook first");
    }
    allow(call);
    world.updates.getUpdates(
        call.offset(), call.number("limit", 100, 1, 100), call.number("timeout", 0, 0, 50), reply);
  }

  private void allow(Parameters call) {
    JsonNode kinds = call.json("allowed_updates", "can't parse allowed updates JSON object");
    if (kinds != null) {
      if (!kinds.isArray()) {
        throw Refusal.bad("expected an Array of update types");
      }
      Set<String> allowed = new HashSet<>();
      kinds.forEach(kind -> allowed.add(kind.asText()));
      world.updates.allow(allowed);
    }
  }

  private void setWebhook(Parameters call, Reply reply) {
    String secret = call.text("secret_token");
    if (secret.length() > 256) {
      throw Refusal.bad("secret token is too long");
    }
    if (!SECRET.matcher(secret).matches()) {
      throw Refusal.bad("secret token contains unallowed characters");
    }
    String url = call.text("url");
    if (url.isEmpty()) {
      deleteWebhook(reply);
      return;
    }
    if (!url.matches("http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?/.*")) {
      throw Refusal.bad("bad webhook: this server delivers to http on loopback only");
    }
    allow(call);
    world.setWebhook(url, secret, call.number("max_connections", 40, 1, 100));
    reply.ok(TRUE);
  }

  private void deleteWebhook(Reply reply) {
    world.deleteWebhook();
    reply.ok(TRUE);
  }

  private ObjectNode webhookInfo() {
    Webhook webhook = world.updates.webhook;
    ObjectNode info =
        Json.object()
            .put("url", webhook == null ? "" : webhook.url)
            .put("has_custom_certificate", false)
            .put("pending_update_count", world.updates.pending());
    if (webhook != null) {
      info.put("max_connections", webhook.maxConnections);
      if (!webhook.lastError.isEmpty()) {
        info.put("last_error_message", webhook.lastError);
      }
    }
    return info;
  }

  private static String text(Parameters call) {
    String text = Markup.plain(call.text("text"), call.text("parse_mode"));
    if (text.isBlank()) {
      throw Refusal.bad("message text is empty");
    }
    if (text.length() > LONGEST_TEXT) {
      throw Refusal.bad("message is too long");
    }
    return text;
  }

  private void sendMessage(Parameters call, Reply reply) {
    Chat chat = world.chat(call.chatId());
    String text = text(call);
    List<List<VisibleMessage.Button>> rows = Keyboard.read(call);
    chat.checkReachable();
    var message = new VisibleMessage(world.takeMessageId(), true, text, rows, null, 0);
    reply.ok(world.describe(chat, message));
    chat.shown(message);
  }

  private void sendFile(String kind, Parameters call, Reply reply) {
    Chat chat = world.chat(call.chatId());
    String caption = Markup.plain(call.text("caption"), call.text("parse_mode"));
    if (caption.length() > LONGEST_CAPTION) {
      throw Refusal.bad("message caption is too long");
    }
    byte[] content = call.file(kind);
    if (content == null && !world.files.has(call.text(kind))) {
      throw Refusal.bad(
          call.text(kind).isEmpty()
              ? "there is no " + kind + " in the request"
              : "wrong file identifier/HTTP URL specified");
    }
    List<List<VisibleMessage.Button>> rows = Keyboard.read(call);
    chat.checkReachable();
    var message = new VisibleMessage(world.takeMessageId(), true, caption, rows, kind, 0);
    if (content != null) {
      world.documents.put(message.id(), content);
    }
    reply.ok(world.describe(chat, message));
    chat.shown(message);
  }

  /** Changes the text and the keyboard, or the keyboard alone. */
  private void edit(Parameters call, Reply reply, @Nullable String text) {
    Chat chat = world.chat(call.chatId());
    List<List<VisibleMessage.Button>> rows = Keyboard.read(call);
    chat.checkReachable();
    VisibleMessage old = chat.message(call.messageId(), "message to edit not found");
    if (!old.fromBot()) {
      throw Refusal.bad("message can't be edited");
    }
    if (text != null && old.attachment() != null) {
      throw Refusal.bad("there is no text in the message to edit");
    }
    String newText = text == null ? old.text() : text;
    if (old.text().equals(newText) && old.rows().equals(rows)) {
      throw Refusal.bad(
          "message is not modified: specified new message content and reply markup are exactly the"
              + " same as a current content and reply markup of the message");
    }
    var message =
        new VisibleMessage(old.id(), true, newText, rows, old.attachment(), old.edits() + 1);
    reply.ok(world.describe(chat, message));
    if (text == null) {
      chat.put(message);
      chat.changed();
    } else {
      chat.shown(message);
    }
  }

  private void deleteMessage(Parameters call, Reply reply) {
    Chat chat = world.chat(call.chatId());
    chat.checkReachable();
    chat.message(call.messageId(), "message to delete not found");
    chat.messages.remove(call.messageId());
    reply.ok(TRUE);
    chat.changed();
  }

  private void answerCallbackQuery(Parameters call, Reply reply) {
    String text = call.text("text");
    Chat chat = world.queries.remove(call.text("callback_query_id"));
    if (chat == null) {
      throw Refusal.bad("query is too old and response timeout expired or query ID is invalid");
    }
    if (text.length() > LONGEST_EXPLANATION) {
      throw Refusal.bad("MESSAGE_TOO_LONG");
    }
    reply.ok(TRUE);
    chat.explained(text);
  }

  private void sendChatAction(Parameters call, Reply reply) {
    world.chat(call.chatId()).checkReachable();
    if (call.text("action").isEmpty()) {
      throw Refusal.bad("wrong parameter action in request");
    }
    reply.ok(TRUE);
  }

  private void setMyCommands(Parameters call, Reply reply) {
    JsonNode commands = call.json("commands", "can't parse commands JSON object");
    if (commands == null || !commands.isArray()) {
      throw Refusal.bad("expected an Array of BotCommand");
    }
    for (JsonNode command : commands) {
      if (!COMMAND.matcher(command.path("command").asText()).matches()) {
        throw Refusal.bad("BOT_COMMAND_INVALID");
      }
      int length = command.path("description").asText().length();
      if (length < 1 || length > 256) {
        throw Refusal.bad("BOT_COMMAND_DESCRIPTION_INVALID");
      }
    }
    world.commands.put(call.text("language_code"), commands);
    reply.ok(TRUE);
  }
}
