package mn.sanal.bot.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks an inline keyboard as the real server does. */
final class Keyboard {

  /** More than this many buttons are refused. */
  private static final int MOST_BUTTONS = 100;

  private static final List<String> ACTIONS =
      List.of("callback_data", "url", "web_app", "switch_inline_query", "copy_text", "login_url");

  private Keyboard() {}

  /** The keyboard of a call, empty when there is none. */
  static List<List<VisibleMessage.Button>> read(Parameters call) {
    JsonNode markup = call.json("reply_markup", "can't parse reply keyboard markup JSON object");
    if (markup == null) {
      return List.of();
    }
    if (!(markup instanceof ObjectNode)) {
      throw Refusal.bad("object expected as reply markup");
    }
    JsonNode rows = markup.get("inline_keyboard");
    if (rows == null) {
      return List.of();
    }
    if (!(rows instanceof ArrayNode)) {
      throw Refusal.bad("field \"inline_keyboard\" must be of type Array");
    }
    return rows(rows);
  }

  private static List<List<VisibleMessage.Button>> rows(JsonNode rows) {
    var keyboard = new ArrayList<List<VisibleMessage.Button>>();
    int count = 0;
    for (JsonNode row : rows) {
      if (!(row instanceof ArrayNode)) {
        throw Refusal.bad("field \"inline_keyboard\" must be an Array of Arrays");
      }
      var buttons = new ArrayList<VisibleMessage.Button>();
      for (JsonNode button : row) {
        buttons.add(button(button));
        count++;
      }
      if (!buttons.isEmpty()) {
        keyboard.add(List.copyOf(buttons));
      }
    }
    if (count > MOST_BUTTONS) {
      throw Refusal.bad("reply markup is too long");
    }
    return List.copyOf(keyboard);
  }

  private static VisibleMessage.Button button(JsonNode button) {
    if (!(button instanceof ObjectNode)) {
      throw Refusal.bad(
          "can't parse inline keyboard button: InlineKeyboardButton must be an Object");
    }
    String text = button.path("text").asText();
    if (text.isBlank()) {
      throw Refusal.bad("can't parse inline keyboard button: Can't find field \"text\"");
    }
    if (ACTIONS.stream().noneMatch(button::hasNonNull)) {
      throw Refusal.bad(
          "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
    }
    @Nullable String data = null;
    if (button.hasNonNull("callback_data")) {
      data = button.get("callback_data").asText();
      int bytes = data.getBytes(StandardCharsets.UTF_8).length;
      if (bytes < 1 || bytes > 64) {
        throw Refusal.bad("BUTTON_DATA_INVALID");
      }
    }
    return new VisibleMessage.Button(text, data);
  }

  static void write(ObjectNode message, List<List<VisibleMessage.Button>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    ArrayNode keyboard = message.putObject("reply_markup").putArray("inline_keyboard");
    for (List<VisibleMessage.Button> row : rows) {
      ArrayNode buttons = keyboard.addArray();
      for (VisibleMessage.Button button : row) {
        ObjectNode node = buttons.addObject().put("text", button.label());
        if (button.data() != null) {
          node.put("callback_data", button.data());
        }
      }
    }
  }
}
