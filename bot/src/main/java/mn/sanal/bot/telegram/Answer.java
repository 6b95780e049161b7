package mn.sanal.bot.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the Bot API answered, as far as sending needs it. The library would make a whole message
 * with chat and sender of each answer, of which only the number is wanted.
 *
 * @param messageId of the message that was sent or edited, or null
 * @param code 200 when it was done, 0 when the answer could not be read
 * @param description Telegram's words for an error
 * @param retryAfter how long it asks to wait, or null
 */
record Answer(
    @Nullable Long messageId, int code, String description, @Nullable Duration retryAfter) {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Answer UNREADABLE = new Answer(null, 0, "", null);

  boolean ok() {
    return code == 200;
  }

  static Answer read(byte[] body) {
    try (JsonParser json = JSON.createParser(body)) {
      return json.nextToken() == JsonToken.START_OBJECT ? read(json) : UNREADABLE;
    } catch (IOException _) {
      return UNREADABLE; // A proxy's page, or an answer cut short.
    }
  }

  private static Answer read(JsonParser json) throws IOException {
    boolean ok = false;
    Long messageId = null;
    int code = 0;
    String description = "";
    Duration retryAfter = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      switch (name) {
        case "ok" -> ok = value == JsonToken.VALUE_TRUE;
        case "result" -> messageId = number(json, value, "message_id");
        case "error_code" -> code = json.getValueAsInt();
        case "description" -> description = json.getValueAsString("");
        case "parameters" -> {
          Long seconds = number(json, value, "retry_after");
          retryAfter = seconds == null ? null : Duration.ofSeconds(seconds);
        }
        default -> json.skipChildren();
      }
    }
    return new Answer(messageId, ok ? 200 : code, description, retryAfter);
  }

  private static @Nullable Long number(JsonParser json, JsonToken value, String wanted)
      throws IOException {
    if (value != JsonToken.START_OBJECT) {
      json.skipChildren();
      return null;
    }
    Long number = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean found = json.currentName().equals(wanted);
      json.nextToken();
      if (found) {
        number = json.getValueAsLong();
      } else {
        json.skipChildren();
      }
    }
    return number;
  }
}
