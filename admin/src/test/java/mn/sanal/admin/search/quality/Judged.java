package mn.sanal.admin.search.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import mn.sanal.admin.search.TextLines.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts, queries, and which text answers which query how well. Files of JSON lines: texts by id,
 * script ({@code cyrl} or {@code latn}) and text; queries by id, kind and text; judgements by query
 * with grades, the grade of each text by its id.
 */
public record Judged(List<Text> texts, List<Query> queries) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * A query and the texts that answer it.
   *
   * @param kind how it is written
   * @param grades of each text: 2 what was looked for, 1 related
   */
  public record Query(String id, String kind, String text, Map<String, Integer> grades) {}

  /** In which letters the texts are written. */
  public enum Script {
    BOTH,
    CYRILLIC,
    LATIN;

    boolean holds(JsonNode text) {
      String script = text.path("script").asString("");
      return this == BOTH || script.equals(this == LATIN ? "latn" : "cyrl");
    }
  }

  public Judged {
    texts = List.copyOf(texts);
    queries = List.copyOf(queries);
  }

  /** The collection in a folder. */
  public static Judged in(Path folder, Script script) throws IOException {
    return read(
        folder.resolve("documents.jsonl"),
        folder.resolve("queries.jsonl"),
        folder.resolve("judgements.jsonl"),
        script);
  }

  /** Only the texts in one script, and the queries that one of them answers. */
  public static Judged read(Path texts, Path queries, Path judgements, Script script)
      throws IOException {
    List<Text> kept = new ArrayList<>();
    for (JsonNode text : lines(texts)) {
      if (script.holds(text)) {
        kept.add(new Text(text.get("id").asString(), text.get("text").asString()));
      }
    }
    Map<String, Map<String, Integer>> grades = new HashMap<>();
    for (JsonNode judgement : lines(judgements)) {
      Map<String, Integer> of =
          grades.computeIfAbsent(judgement.get("query").asString(), _ -> new HashMap<>());
      for (Text text : kept) {
        int grade = judgement.get("grades").path(text.id()).asInt(0);
        if (grade > 0) {
          of.put(text.id(), grade);
        }
      }
    }
    List<Query> asked = new ArrayList<>();
    for (JsonNode query : lines(queries)) {
      String id = query.get("id").asString();
      Map<String, Integer> answers = grades.getOrDefault(id, Map.of());
      if (!answers.isEmpty()) {
        String kind = query.path("kind").asString("all");
        asked.add(new Query(id, kind, query.get("text").asString(), answers));
      }
    }
    return new Judged(kept, asked);
  }

  /** The same texts with some of the queries. */
  public Judged with(Predicate<Query> wanted) {
    return new Judged(texts, queries.stream().filter(wanted).toList());
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }
}
