package mn.sanal.db.conversation;

import java.util.ArrayList;
import java.util.List;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Message;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The stored form of a message: {@code
 * {"k":"QUESTION","t":"…","b":[[["label","data"]]],"p":[1,7],"d":["name","text"]}}. Written and
 * read by hand, since it is done at every step.
 */
public final class MessageCodec {

  private MessageCodec() {}

  public static void write(JsonGenerator json, Message message) {
    json.writeStartObject();
    json.writeStringProperty("k", message.kind().name());
    json.writeStringProperty("t", message.text());
    if (!message.rows().isEmpty()) {
      json.writeArrayPropertyStart("b");
      message.rows().forEach(row -> writeRow(json, row));
      json.writeEndArray();
    }
    Message.Progress progress = message.progress();
    if (progress != null) {
      json.writeArrayPropertyStart("p");
      json.writeNumber(progress.number());
      json.writeNumber(progress.total());
      json.writeEndArray();
    }
    Message.Document document = message.document();
    if (document != null) {
      json.writeArrayPropertyStart("d");
      json.writeString(document.name());
      json.writeString(document.text());
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void writeRow(JsonGenerator json, List<Button> row) {
    json.writeStartArray();
    for (Button button : row) {
      json.writeStartArray();
      json.writeString(button.label());
      json.writeString(button.data());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  /** Reads a message whose opening brace is the parser's current token. */
  public static Message read(JsonParser json) {
    Message.Kind kind = Message.Kind.NOTICE;
    String text = "";
    List<List<Button>> rows = List.of();
    Message.Progress progress = null;
    Message.Document document = null;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "k" -> kind = Message.Kind.valueOf(json.getString());
        case "t" -> text = json.getString();
        case "b" -> rows = readRows(json);
        case "p" -> progress = readProgress(json);
        case "d" -> document = readDocument(json);
        default -> json.skipChildren();
      }
    }
    return new Message(kind, text, rows, progress, document);
  }

  private static List<List<Button>> readRows(JsonParser json) {
    List<List<Button>> rows = new ArrayList<>();
    while (json.nextToken() == JsonToken.START_ARRAY) {
      List<Button> row = new ArrayList<>();
      while (json.nextToken() == JsonToken.START_ARRAY) {
        json.nextToken();
        String label = json.getString();
        json.nextToken();
        row.add(new Button(label, json.getString()));
        json.nextToken();
      }
      rows.add(row);
    }
    return rows;
  }

  private static Message.@Nullable Progress readProgress(JsonParser json) {
    json.nextToken();
    int number = json.getIntValue();
    json.nextToken();
    int total = json.getIntValue();
    json.nextToken();
    return new Message.Progress(number, total);
  }

  private static Message.Document readDocument(JsonParser json) {
    json.nextToken();
    String name = json.getString();
    json.nextToken();
    String text = json.getString();
    json.nextToken();
    return new Message.Document(name, text);
  }
}
