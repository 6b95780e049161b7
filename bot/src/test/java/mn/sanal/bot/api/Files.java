package mn.sanal.bot.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files that citizens have sent. Lives on the loop's thread. */
final class Files {

  /** A bot can fetch no file beyond this size (https://core.telegram.org/bots/api#getfile). */
  private static final int LARGEST = 20_000_000;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Stored(String id, String path, byte[] content) {}

  private final Map<String, Stored> byId = new HashMap<>();
  private final Map<String, Stored> byPath = new HashMap<>();

  String add(String folder, String ending, byte[] content) {
    int number = byId.size() + 1;
    var stored =
        new Stored(
            "AgACAgQAAxkBAAI" + number + "_" + folder,
            folder + "/file_" + number + "." + ending,
            content.clone());
    byId.put(stored.id, stored);
    byPath.put(stored.path, stored);
    return stored.id;
  }

  boolean has(String id) {
    return byId.containsKey(id);
  }

  ObjectNode describe(String id) {
    Stored stored = byId.get(id);
    if (stored == null) {
      throw Refusal.bad("wrong file_id or the file is temporarily unavailable");
    }
    if (stored.content.length > LARGEST) {
      throw Refusal.bad("file is too big");
    }
    return Json.object()
        .put("file_id", id)
        .put("file_unique_id", "u" + id.hashCode())
        .put("file_size", stored.content.length)
        .put("file_path", stored.path);
  }

  byte @Nullable [] content(String path) {
    Stored stored = byPath.get(path);
    return stored == null ? null : stored.content;
  }
}
