package mn.sanal.bot.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where the answer to a call goes. */
interface Reply {

  /** The result as JSON. */
  void ok(byte[] result);

  default void ok(JsonNode result) {
    ok(Json.bytes(result));
  }

  void refuse(Refusal refusal);

  void whenGone(Runnable task);

  static byte[] body(Refusal refusal, int retryAfter) {
    ObjectNode body =
        Json.object()
            .put("ok", false)
            .put("error_code", refusal.code)
            .put("description", refusal.description);
    if (retryAfter > 0) {
      body.putObject("parameters").put("retry_after", retryAfter);
    }
    return Json.bytes(body);
  }
}
