package mn.sanal.bot.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A person with Telegram: writes, presses, and waits for what the bot shows. */
public final class VirtualCitizen {

  /** Told on the server's own thread what the bot does; must not wait. */
  public interface Listener {
    /** The bot sent the message, or changed its text. */
    void shown(VisibleMessage message);

    /** The press of a button was answered, with these words or none. */
    void explained(String text);
  }

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final World world;
  private final Chat chat;

  VirtualCitizen(World world, Chat chat) {
    this.world = world;
    this.chat = chat;
  }

  public long chatId() {
    return chat.id;
  }

  /** Writes a text, or a command when it begins with a slash. */
  public VirtualCitizen send(String text) {
    return write(
        text,
        null,
        message -> {
          if (text.startsWith("/")) {
            int space = text.indexOf(' ');
            message
                .putArray("entities")
                .addObject()
                .put("offset", 0)
                .put("length", space < 0 ? text.length() : space)
                .put("type", "bot_command");
          }
        });
  }

  /** Answers one of the bot's messages with a text. */
  public VirtualCitizen replyTo(VisibleMessage original, String text) {
    return write(
        text, null, message -> message.set("reply_to_message", world.describe(chat, original)));
  }

  /** Sends a photo as Telegram's apps do: in two sizes, the larger one last. */
  public VirtualCitizen sendPhoto(byte[] jpeg, String caption) {
    return write(
        caption,
        "photo",
        message -> {
          String id = world.files.add("photos", "jpg", jpeg);
          var sizes = message.putArray("photo");
          for (int width : new int[] {90, 800}) {
            sizes
                .addObject()
                .put("file_id", id)
                .put("file_unique_id", "u" + id.hashCode())
                .put("file_size", width == 90 ? 1000 : jpeg.length)
                .put("width", width)
                .put("height", width * 3 / 4);
          }
        });
  }

  public VirtualCitizen sendVoice(byte[] ogg, int seconds) {
    return write(
        "",
        "voice",
        message -> {
          String id = world.files.add("voice", "oga", ogg);
          message
              .putObject("voice")
              .put("file_id", id)
              .put("file_unique_id", "u" + id.hashCode())
              .put("duration", seconds)
              .put("mime_type", "audio/ogg")
              .put("file_size", ogg.length);
        });
  }

  public VirtualCitizen sendSticker() {
    return write(
        "",
        "sticker",
        message ->
            message
                .putObject("sticker")
                .put("file_id", "CAACAgQ")
                .put("file_unique_id", "u1")
                .put("type", "regular")
                .put("width", 512)
                .put("height", 512)
                .put("is_animated", false)
                .put("is_video", false)
                .put("emoji", "👍"));
  }

  public VirtualCitizen sendLocation(double latitude, double longitude) {
    return write(
        "",
        "location",
        message ->
            message.putObject("location").put("latitude", latitude).put("longitude", longitude));
  }

  /** Presses the button with these words on the newest message that has one. */
  public VirtualCitizen press(String label) {
    return act(
        () -> {
          for (VisibleMessage message : chat.messages.descendingMap().values()) {
            VisibleMessage.Button button = message.button(label);
            if (button != null) {
              pressed(message, button);
              return;
            }
          }
          throw new AssertionError("no button «" + label + "» in:\n" + chat.transcript());
        });
  }

  /**
   * Presses a button of any message the citizen has ever seen, whether it is still there or not.
   */
  public VirtualCitizen press(VisibleMessage message, VisibleMessage.Button button) {
    return act(() -> pressed(message, button));
  }

  private void pressed(VisibleMessage message, VisibleMessage.Button button) {
    String data = button.data();
    if (data == null) {
      throw new AssertionError("the button opens a link");
    }
    chat.started = true;
    long id = world.updates.takeId();
    ObjectNode update = Json.object().put("update_id", id);
    ObjectNode query = update.putObject("callback_query").put("id", world.takeQueryId(chat));
    chat.describeUser(query);
    query.set("message", world.describe(chat, message));
    query.put("chat_instance", Long.toString(chat.id * 31)).put("data", data);
    world.updates.add(new Update(id, "callback_query", chat.id, Json.text(update)));
  }

  /** Changes the newest of one's own messages that has these words. */
  public VirtualCitizen edit(String was, String is) {
    return act(
        () -> {
          VisibleMessage message =
              chat.messages.descendingMap().values().stream()
                  .filter(own -> !own.fromBot() && own.text().equals(was))
                  .findFirst()
                  .orElseThrow(() -> new AssertionError("never wrote «" + was + "»"));
          var changed =
              new VisibleMessage(
                  message.id(), false, is, List.of(), message.attachment(), message.edits() + 1);
          chat.put(changed);
          long id = world.updates.takeId();
          ObjectNode update = Json.object().put("update_id", id);
          update.set("edited_message", world.describe(chat, changed).put("edit_date", 1));
          world.updates.add(new Update(id, "edited_message", chat.id, Json.text(update)));
        });
  }

  private VirtualCitizen write(
      String text, @Nullable String attachment, Consumer<ObjectNode> details) {
    return act(
        () -> {
          chat.started = true;
          var message =
              new VisibleMessage(world.takeMessageId(), false, text, List.of(), attachment, 0);
          chat.put(message);
          long id = world.updates.takeId();
          ObjectNode update = Json.object().put("update_id", id);
          ObjectNode node = world.describe(chat, message);
          details.accept(node);
          update.set("message", node);
          world.updates.add(new Update(id, "message", chat.id, Json.text(update)));
        });
  }

  private VirtualCitizen act(Runnable action) {
    return world.loop.call(
        () -> {
          chat.touched.clear();
          chat.explanations.clear();
          action.run();
          return this;
        });
  }

  /** The bytes of a file that the bot sent with a message. */
  public byte[] open(VisibleMessage message) {
    return world.loop.call(
        () ->
            Objects.requireNonNull(world.documents.get(message.id()), "a message without a file"));
  }

  public void listen(Listener listener) {
    world.loop.execute(() -> chat.listener = listener);
  }

  /** Blocks the bot; the bot is told by an update. */
  public void block() {
    world.loop.call(
        () -> {
          chat.blocked = true;
          long id = world.updates.takeId();
          ObjectNode update = Json.object().put("update_id", id);
          ObjectNode member = update.putObject("my_chat_member");
          chat.describe(member);
          chat.describeUser(member);
          member.put("date", System.currentTimeMillis() / 1000);
          member.putObject("old_chat_member").put("status", "member").set("user", world.bot());
          member
              .putObject("new_chat_member")
              .put("status", "kicked")
              .put("until_date", 0)
              .set("user", world.bot());
          world.updates.add(new Update(id, "my_chat_member", chat.id, Json.text(update)));
          return true;
        });
  }

  public void unblock() {
    world.loop.execute(() -> chat.blocked = false);
  }

  public void deactivate() {
    world.loop.execute(() -> chat.deactivated = true);
  }

  /** All messages of the chat, oldest first. */
  public List<VisibleMessage> chat() {
    return world.loop.call(() -> List.copyOf(chat.messages.values()));
  }

  /** The newest message of the bot. */
  public VisibleMessage newest() {
    return world.loop.call(
        () ->
            chat.messages.descendingMap().values().stream()
                .filter(VisibleMessage::fromBot)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the bot has shown nothing")));
  }

  /** The first thing the bot shows after the citizen's last action. */
  public VisibleMessage awaitReply() {
    return await("a reply", message -> true);
  }

  /** A message with these words that the bot shows after the citizen's last action. */
  public VisibleMessage awaitText(String part) {
    return await("«" + part + "»", message -> message.text().contains(part));
  }

  /** A message with such a button that the bot shows after the citizen's last action. */
  public VisibleMessage awaitButton(String label) {
    return await("button [" + label + "]", message -> message.button(label) != null);
  }

  /** A message that the bot has sent or changed since the citizen's last action. */
  public VisibleMessage await(String what, Predicate<VisibleMessage> wanted) {
    await(what, () -> match(wanted) != null);
    return world.loop.call(
        () -> {
          VisibleMessage found = match(wanted);
          if (found == null) {
            throw new AssertionError(what + " was gone again in:\n" + chat.transcript());
          }
          return found;
        });
  }

  /** The words beside the dialogue that answered the last press. */
  public String awaitExplanation() {
    await("an explanation", () -> !chat.explanations.isEmpty());
    return world.loop.call(chat.explanations::getLast);
  }

  private @Nullable VisibleMessage match(Predicate<VisibleMessage> wanted) {
    for (int i = chat.touched.size() - 1; i >= 0; i--) {
      VisibleMessage message = chat.messages.get(chat.touched.get(i));
      if (message != null && wanted.test(message)) {
        return message;
      }
    }
    return null;
  }

  private void await(String what, BooleanSupplier condition) {
    try {
      world.loop.call(() -> chat.when(condition)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError(
          "waited in vain for " + what + " in:\n" + world.loop.call(chat::transcript), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + what, e);
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
