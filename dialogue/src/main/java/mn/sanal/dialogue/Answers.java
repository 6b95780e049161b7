package mn.sanal.dialogue;

import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as JSON, as they are stored with every response: {@code {"got":{"choice":["some"]},
 * "price":{"number":15000}}}.
 */
public final class Answers {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Answers() {}

  public static String toJson(Map<String, Answer> answers) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      write(json, answers);
    }
    return out.toString();
  }

  /** Reads answers; what cannot be read is left out. */
  public static Map<String, Answer> fromJson(String json) {
    try {
      return read(JSON.readTree(json));
    } catch (JacksonException e) {
      return Map.of();
    }
  }

  static void write(JsonGenerator json, Map<String, Answer> answers) {
    json.writeStartObject();
    answers.forEach(
        (question, answer) -> {
          json.writeName(question);
          write(json, answer);
        });
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Answer answer) {
    json.writeStartObject();
    switch (answer) {
      case Answer.Rating(int value) -> json.writeNumberProperty("rating", value);
      case Answer.YesNo(boolean yes) -> json.writeBooleanProperty("yes", yes);
      case Answer.Choice(List<String> codes, String words) -> {
        json.writeArrayPropertyStart("choice");
        codes.forEach(json::writeString);
        json.writeEndArray();
        if (!words.isEmpty()) {
          json.writeStringProperty("typed", words);
        }
      }
      case Answer.Quantity(long value) -> json.writeNumberProperty("number", value);
      case Answer.Words(String text) -> json.writeStringProperty("words", text);
      case Answer.Files(List<Media> media) -> {
        json.writeArrayPropertyStart("files");
        media.forEach(file -> write(json, file));
        json.writeEndArray();
      }
      case Answer.Day(LocalDate date) -> json.writeStringProperty("day", date.toString());
      case Answer.At(String place) -> json.writeStringProperty("place", place);
      case Answer.In(String facility) -> json.writeStringProperty("facility", facility);
      case Answer.Named(String place, String name) -> {
        json.writeStringProperty("named", name);
        json.writeStringProperty("place", place);
      }
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Media file) {
    json.writeStartObject();
    json.writeStringProperty("kind", file.kind().name());
    json.writeStringProperty("id", file.fileId());
    json.writeNumberProperty("bytes", file.bytes());
    json.writeNumberProperty("seconds", file.seconds());
    json.writeStringProperty("type", file.mimeType());
    json.writeEndObject();
  }

  static Map<String, Answer> read(JsonNode node) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      Answer answer = answer(entry.getValue());
      if (answer != null) {
        answers.put(entry.getKey(), answer);
      }
    }
    return answers;
  }

  private static @Nullable Answer answer(JsonNode node) {
    if (node.has("rating")) {
      int value = node.path("rating").asInt(0);
      return value >= 1 && value <= 5 ? new Answer.Rating(value) : null;
    }
    if (node.has("yes")) {
      return new Answer.YesNo(node.path("yes").asBoolean(false));
    }
    if (node.has("choice")) {
      return new Answer.Choice(strings(node.path("choice")), node.path("typed").asString(""));
    }
    if (node.has("number")) {
      return new Answer.Quantity(node.path("number").asLong(0));
    }
    if (node.has("words")) {
      return new Answer.Words(node.path("words").asString(""));
    }
    if (node.has("files")) {
      return new Answer.Files(files(node.path("files")));
    }
    if (node.has("day")) {
      return day(node.path("day").asString(""));
    }
    if (node.has("named")) {
      return new Answer.Named(node.path("place").asString(""), node.path("named").asString(""));
    }
    if (node.has("place")) {
      return new Answer.At(node.path("place").asString(""));
    }
    return node.has("facility") ? new Answer.In(node.path("facility").asString("")) : null;
  }

  private static Answer.@Nullable Day day(String iso) {
    try {
      return new Answer.Day(LocalDate.parse(iso));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static List<Media> files(JsonNode node) {
    List<Media> files = new ArrayList<>();
    for (JsonNode file : node.values()) {
      files.add(
          new Media(
              file.path("kind").asString("").equals("VOICE") ? Media.Kind.VOICE : Media.Kind.PHOTO,
              file.path("id").asString(""),
              file.path("bytes").asLong(0),
              file.path("seconds").asInt(0),
              file.path("type").asString("")));
    }
    return files;
  }

  static List<String> strings(JsonNode node) {
    List<String> strings = new ArrayList<>();
    for (JsonNode item : node.values()) {
      strings.add(item.asString(""));
    }
    return strings;
  }
}
