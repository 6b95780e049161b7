package mn.sanal.bot.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts the answer to getUpdates into its updates, so that one that is broken spoils no other. */
final class PolledUpdates {

  private static final JsonFactory JSON = new JsonFactory();

  /** An update as it came. */
  record Polled(long number, ByteBuffer raw) {}

  private PolledUpdates() {}

  /**
   * The updates in their order, or null when the answer is an error.
   *
   * @throws IOException when the answer as a whole cannot be read
   */
  static @Nullable List<Polled> read(byte[] body) throws IOException {
    List<Polled> updates = null;
    try (JsonParser json = JSON.createParser(body)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean result = json.currentName().equals("result");
        if (json.nextToken() == JsonToken.START_ARRAY && result) {
          updates = new ArrayList<>();
          while (json.nextToken() == JsonToken.START_OBJECT) {
            updates.add(update(json, body));
          }
        } else {
          json.skipChildren();
        }
      }
    }
    return updates;
  }

  /** The number of one update, if as much can be read. */
  static @Nullable Long number(ByteBuffer raw) {
    try (JsonParser json =
        JSON.createParser(raw.array(), raw.arrayOffset() + raw.position(), raw.remaining())) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean id = json.currentName().equals("update_id");
        if (json.nextToken() == JsonToken.VALUE_NUMBER_INT && id) {
          return json.getLongValue();
        }
        json.skipChildren();
      }
      return null;
    } catch (IOException _) {
      return null;
    }
  }

  private static Polled update(JsonParser json, byte[] body) throws IOException {
    int start = (int) json.currentTokenLocation().getByteOffset();
    long number = 0;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean id = json.currentName().equals("update_id");
      json.nextToken();
      if (id) {
        number = json.getLongValue();
      } else {
        json.skipChildren();
      }
    }
    int end = (int) json.currentLocation().getByteOffset();
    return new Polled(number, ByteBuffer.wrap(body, start, end - start));
  }
}
