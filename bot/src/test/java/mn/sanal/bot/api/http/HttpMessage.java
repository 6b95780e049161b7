package mn.sanal.bot.api.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request or a response as it was read.
 *
 * @param start its first line
 * @param headers names in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // read once and handed on, never compared
record HttpMessage(String start, Map<String, String> headers, byte[] body) {

  @Nullable String header(String name) {
    return headers.get(name);
  }

  boolean keepsAlive() {
    String connection = header("connection");
    return connection == null || !connection.equalsIgnoreCase("close");
  }

  /** The second word of the first line: a request's target, a response's status. */
  String second() {
    int from = start.indexOf(' ') + 1;
    int to = start.indexOf(' ', from);
    return to < 0 ? start.substring(from) : start.substring(from, to);
  }
}
