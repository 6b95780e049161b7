package mn.sanal.bot.telegram;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mn.sanal.bot.intake.Incoming;
import mn.sanal.bot.intake.UpdateId;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.conversation.Role;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Media;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.Voice;
import org.telegram.telegrambots.meta.api.objects.location.Location;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

/**
 * Reads an update. Only what a person does in a private chat comes in; all else is acknowledged and
 * left alone.
 */
final class UpdateReader {

  /** The kinds of update that are asked for. */
  static final List<String> ALLOWED = List.of("message", "edited_message", "callback_query");

  private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png");

  private static final ObjectReader JSON =
      Calls.JSON.readerFor(Update.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private static final Pattern CASE = Pattern.compile("[rva]:(S-[^:]+).*");

  private final long bot;

  UpdateReader(long bot) {
    this.bot = bot;
  }

  /**
   * Reads one update.
   *
   * @return null for one that is none of ours
   * @throws IOException when it cannot be read
   */
  @Nullable Incoming read(ByteBuffer raw) throws IOException {
    Update update;
    try (JsonParser whole =
            Calls.JSON
                .getFactory()
                .createParser(raw.array(), raw.arrayOffset() + raw.position(), raw.remaining());
        JsonParser wanted =
            new FilteringParserDelegate(
                whole, new Wanted(), Inclusion.INCLUDE_ALL_AND_PATH, true)) {
      update = JSON.readValue(wanted);
    }
    UpdateId id = new UpdateId(bot, update.getUpdateId());
    if (update.getCallbackQuery() != null) {
      return press(id, update.getCallbackQuery(), raw);
    }
    if (update.getEditedMessage() != null) {
      return edited(id, update.getEditedMessage(), raw);
    }
    Message message = update.getMessage();
    return message == null || !isPersonal(message) ? null : message(id, message, raw);
  }

  private static boolean isPersonal(Message message) {
    return message.isUserMessage() && (message.getFrom() == null || !message.getFrom().getIsBot());
  }

  /** A live location changes with every step of its sender: only words and files are edited. */
  private static @Nullable Incoming edited(UpdateId id, Message message, ByteBuffer raw) {
    return !isPersonal(message) || message.getLocation() != null
        ? null
        : incoming(
            id, message, new Input.Edited(message.getMessageId().longValue(), input(message)), raw);
  }

  /**
   * Leaves out the text and the keyboard of the message whose button was pressed: they are the
   * bot's own, and longer than all the rest of the update.
   */
  private static final class Wanted extends TokenFilter {

    private static final Set<String> OF_PRESSED = Set.of("message_id", "date", "chat");

    @Override
    public TokenFilter includeProperty(String name) {
      return name.equals("callback_query") ? new Pressed() : INCLUDE_ALL;
    }

    private static final class Pressed extends TokenFilter {
      @Override
      public TokenFilter includeProperty(String name) {
        return name.equals("message") ? new Place() : INCLUDE_ALL;
      }
    }

    private static final class Place extends TokenFilter {
      @Override
      public @Nullable TokenFilter includeProperty(String name) {
        return OF_PRESSED.contains(name) ? INCLUDE_ALL : null;
      }
    }
  }

  private static @Nullable Incoming press(UpdateId id, CallbackQuery query, ByteBuffer raw) {
    if (query.getMessage() == null || !query.getMessage().isUserMessage()) {
      return null;
    }
    String data = query.getData();
    return new Incoming(
        id,
        Channel.TELEGRAM,
        query.getMessage().getChatId().toString(),
        data == null ? new Input.Unsupported("game") : new Input.Pressed(data),
        query.getMessage().getMessageId().longValue(),
        query.getId(),
        null,
        raw);
  }

  private static @Nullable Incoming message(UpdateId id, Message message, ByteBuffer raw)
      throws IOException {
    Input input = input(message);
    return input instanceof Input.Unsupported(var kind) && kind.equals("other") && Notes.isOne(raw)
        ? null
        : incoming(id, message, input, raw);
  }

  private static Incoming incoming(UpdateId id, Message message, Input input, ByteBuffer raw) {
    return new Incoming(
        id,
        Channel.TELEGRAM,
        message.getChatId().toString(),
        input,
        message.getMessageId().longValue(),
        null,
        addressee(message.getReplyToMessage()),
        raw);
  }

  private static Input input(Message message) {
    if (message.getForwardOrigin() != null) {
      return new Input.Unsupported("forwarded");
    }
    String text = message.getText();
    if (text != null) {
      return text.startsWith("/") ? command(text) : words(message, text);
    }
    String caption = message.getCaption() == null ? "" : message.getCaption();
    List<PhotoSize> photos = message.getPhoto();
    if (photos != null && !photos.isEmpty()) {
      return new Input.Sent(List.of(largest(photos)), caption);
    }
    Voice voice = message.getVoice();
    if (voice != null) {
      return new Input.Sent(List.of(voice(voice)), caption);
    }
    Location location = message.getLocation();
    if (location != null) {
      return new Input.Located(location.getLatitude(), location.getLongitude());
    }
    Document document = message.getDocument();
    if (document != null
        && document.getMimeType() != null
        && PICTURES.contains(document.getMimeType())
        && isPlain(message)) {
      return new Input.Sent(List.of(picture(document)), caption);
    }
    return new Input.Unsupported(kind(message));
  }

  /** What answers a message about a case belongs to that case: its buttons name it. */
  private static Input words(Message message, String text) {
    return buttons(message.getReplyToMessage())
        .map(CASE::matcher)
        .filter(Matcher::matches)
        .map(found -> found.group(1))
        .findFirst()
        .<Input>map(number -> new Input.Replied(number, text))
        .orElseGet(() -> new Input.Typed(text));
  }

  /** What the buttons of a message carry. */
  private static Stream<String> buttons(@Nullable Message message) {
    return message == null || message.getReplyMarkup() == null
        ? Stream.empty()
        : message.getReplyMarkup().getKeyboard().stream()
            .flatMap(List::stream)
            .map(InlineKeyboardButton::getCallbackData)
            .filter(Objects::nonNull);
  }

  /** An animation comes with a document of itself. */
  private static boolean isPlain(Message message) {
    return message.getAnimation() == null;
  }

  /** The name of a kind that is no answer anywhere. */
  private static String kind(Message message) {
    if (message.getSticker() != null) {
      return "sticker";
    }
    if (message.getPoll() != null) {
      return "poll";
    }
    if (message.getContact() != null) {
      return "contact";
    }
    if (message.getVideo() != null
        || message.getVideoNote() != null
        || message.getAnimation() != null) {
      return "video";
    }
    if (message.getAudio() != null) {
      return "audio";
    }
    return message.getDocument() != null ? "document" : "other";
  }

  /** A photo that was sent as a file. */
  private static Media picture(Document document) {
    Long bytes = document.getFileSize();
    return new Media(
        Media.Kind.PHOTO,
        document.getFileId(),
        bytes == null ? 0 : bytes,
        0,
        document.getMimeType());
  }

  private static Input command(String text) {
    String[] words = text.strip().split("\\s+", 2);
    String name = words[0].substring(1).toLowerCase(Locale.ROOT);
    int at = name.indexOf('@');
    return new Input.Command(
        at < 0 ? name : name.substring(0, at), words.length > 1 ? words[1] : "");
  }

  private static Media largest(List<PhotoSize> photos) {
    PhotoSize largest =
        photos.stream()
            .max(Comparator.comparingLong(size -> (long) size.getWidth() * size.getHeight()))
            .orElseThrow();
    Integer bytes = largest.getFileSize();
    return new Media(
        Media.Kind.PHOTO, largest.getFileId(), bytes == null ? 0 : bytes, 0, "image/jpeg");
  }

  private static Media voice(Voice voice) {
    Long bytes = voice.getFileSize();
    String type = voice.getMimeType();
    return new Media(
        Media.Kind.VOICE,
        voice.getFileId(),
        bytes == null ? 0 : bytes,
        voice.getDuration(),
        type == null ? "audio/ogg" : type);
  }

  /** A reply goes to the role whose message it answers: its buttons tell. */
  private static @Nullable Role addressee(@Nullable Message answered) {
    if (answered == null || answered.getReplyMarkup() == null) {
      return null;
    }
    boolean official = buttons(answered).anyMatch(data -> data.startsWith("o:"));
    return official ? Role.OFFICIAL : Role.CITIZEN;
  }
}
