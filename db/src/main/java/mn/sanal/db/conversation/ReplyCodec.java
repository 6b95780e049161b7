package mn.sanal.db.conversation;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import mn.sanal.dialogue.Message;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The stored form of waiting replies: {@code [{"n":12,"p":345,"m":{…}}]}. */
final class ReplyCodec {

  private static final JsonFactory JSON = new JsonFactory();

  private ReplyCodec() {}

  static byte[] bytes(List<Reply> replies) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(768);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartArray();
      for (Reply reply : replies) {
        json.writeStartObject();
        json.writeNumberProperty("n", reply.number());
        Long pressed = reply.pressed();
        if (pressed != null) {
          json.writeNumberProperty("p", pressed);
        }
        json.writeName("m");
        MessageCodec.write(json, reply.message());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return bytes.toByteArray();
  }

  /** Those beyond the number up to which they have arrived. */
  static List<Reply> replies(byte[] bytes, long delivered) {
    List<Reply> replies = new ArrayList<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        Reply reply = reply(json);
        if (reply.number() > delivered) {
          replies.add(reply);
        }
      }
    }
    return replies;
  }

  private static Reply reply(JsonParser json) {
    long number = 0;
    @Nullable Long pressed = null;
    @Nullable Message message = null;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "n" -> number = json.getLongValue();
        case "p" -> pressed = json.getLongValue();
        case "m" -> message = MessageCodec.read(json);
        default -> json.skipChildren();
      }
    }
    if (message == null) {
      throw new IllegalStateException("a stored reply without a message");
    }
    return new Reply(number, message, pressed);
  }
}
