package mn.sanal.bot.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import mn.sanal.bot.api.http.Exchange;
import org.jspecify.annotations.Nullable;

/** The parameters of a call, however they came: query, form, JSON or multipart. */
final class Parameters {

  private final ObjectNode fields;
  private final Map<String, byte[]> files;

  Parameters(ObjectNode fields, Map<String, byte[]> files) {
    this.fields = fields;
    this.files = files;
  }

  static Parameters of(Exchange exchange) {
    ObjectNode fields = Json.object();
    int question = exchange.target().indexOf('?');
    if (question >= 0) {
      form(fields, exchange.target().substring(question + 1));
    }
    String type = exchange.contentType().toLowerCase(Locale.ROOT);
    if (type.startsWith("application/json")) {
      fields.setAll(object(exchange.body()));
    } else if (type.startsWith("application/x-www-form-urlencoded")) {
      form(fields, new String(exchange.body(), StandardCharsets.UTF_8));
    } else if (type.startsWith("multipart/form-data")) {
      return new Parameters(
          fields, Multipart.read(exchange.contentType(), exchange.body(), fields));
    }
    return new Parameters(fields, Map.of());
  }

  static ObjectNode object(byte[] json) {
    if (json.length == 0) {
      return Json.object();
    }
    try {
      if (Json.read(json) instanceof ObjectNode object) {
        return object;
      }
    } catch (IOException e) {
      throw Refusal.bad("can't parse request JSON object");
    }
    throw Refusal.bad("request JSON object expected");
  }

  private static void form(ObjectNode fields, String form) {
    for (String pair : form.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(
            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
  }

  ObjectNode fields() {
    return fields;
  }

  /** The text of a parameter, empty when it is missing. */
  String text(String name) {
    JsonNode value = fields.get(name);
    return value == null || value.isNull() ? "" : value.isContainerNode() ? "" : value.asText();
  }

  byte @Nullable [] file(String name) {
    return files.get(name);
  }

  int number(String name, int fallback, int least, int most) {
    try {
      int value = Integer.parseInt(text(name).strip());
      return Math.clamp(value, least, most);
    } catch (NumberFormatException e) {
      return fallback;
    }
  }

  long offset() {
    try {
      return Long.parseLong(text("offset"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  long chatId() {
    String text = text("chat_id");
    if (text.isEmpty()) {
      throw Refusal.bad("chat_id is empty");
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw Refusal.bad("chat not found");
    }
  }

  int messageId() {
    String text = text("message_id");
    if (text.isEmpty()) {
      throw Refusal.bad("message identifier is not specified");
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw Refusal.bad("invalid message identifier specified");
    }
  }

  /** A parameter that is JSON, or a text that holds JSON; null when it is missing. */
  @Nullable JsonNode json(String name, String complaint) {
    JsonNode value = fields.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      return value;
    }
    if (value.asText().isEmpty()) {
      return null;
    }
    try {
      return Json.read(value.asText());
    } catch (IOException e) {
      throw Refusal.bad(complaint);
    }
  }
}
