package mn.sanal.admin.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts in a file of JSON lines: {@code {"id": "d01", "text": "…"}}, one a line, in UTF-8. Other
 * members and empty lines are passed over.
 */
public final class TextLines {

  /**
   * A text to find, or to find by.
   *
   * @param id without a tab or a line break
   */
  public record Text(String id, String text) {}

  /** A line that cannot be used; the message names the file, the line and what is wrong with it. */
  public static final class BadLine extends Exception {

    private static final long serialVersionUID = 1;

    BadLine(Path file, int line, String wrong) {
      super(file + ":" + line + ": " + wrong);
    }
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TextLines() {}

  /**
   * Reads all lines.
   *
   * @throws IOException when the file cannot be read, or is not in UTF-8
   */
  public static List<Text> read(Path file) throws IOException, BadLine {
    List<Text> texts = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
        if (line.isBlank()) {
          continue;
        }
        Text text = text(file, number, line);
        if (!ids.add(text.id())) {
          throw new BadLine(file, number, "the id '" + text.id() + "' is taken by a line above");
        }
        texts.add(text);
      }
    }
    return texts;
  }

  private static Text text(Path file, int number, String line) throws BadLine {
    JsonNode read;
    try {
      read = JSON.readTree(line);
    } catch (JacksonException e) {
      throw new BadLine(file, number, "no JSON — one object a line: {\"id\": …, \"text\": …}");
    }
    String id = member(read, "id");
    String text = member(read, "text");
    if (id == null || id.isBlank() || id.codePoints().anyMatch(Character::isISOControl)) {
      throw new BadLine(file, number, "no \"id\" — a text or a number without tabs");
    }
    if (text == null) {
      throw new BadLine(file, number, "no \"text\" — what is written, between quotes");
    }
    return new Text(id, text);
  }

  private static @Nullable String member(JsonNode object, String name) {
    JsonNode value = object.get(name);
    boolean taken = value != null && (value.isString() || (name.equals("id") && value.isNumber()));
    return taken ? value.asString() : null;
  }
}
