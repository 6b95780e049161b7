package mn.sanal.bot.api.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cuts what arrives on one connection into messages. */
final class HttpReader {

  private static final int LONGEST_BODY = 60_000_000;

  private byte[] bytes = new byte[4096];
  private int length;

  void add(ByteBuffer more) {
    int count = more.remaining();
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
    }
    more.get(bytes, length, count);
    length += count;
  }

  /** The next whole message, or null while more must arrive. */
  @Nullable HttpMessage next() throws IOException {
    int headEnd = find("\r\n\r\n", 0);
    if (headEnd < 0) {
      return null;
    }
    String head = new String(bytes, 0, headEnd, StandardCharsets.ISO_8859_1);
    int lineEnd = head.indexOf("\r\n");
    String start = lineEnd < 0 ? head : head.substring(0, lineEnd);
    Map<String, String> headers = headers(head, lineEnd);
    if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
      return chunked(start, headers, headEnd + 4);
    }
    int size = size(headers.getOrDefault("content-length", "0"), 10);
    int end = headEnd + 4 + size;
    if (length < end) {
      return null;
    }
    byte[] body = Arrays.copyOfRange(bytes, headEnd + 4, end);
    drop(end);
    return new HttpMessage(start, headers, body);
  }

  private static Map<String, String> headers(String head, int from) {
    var headers = new HashMap<String, String>();
    for (int at = from; at >= 0; ) {
      int next = head.indexOf("\r\n", at + 2);
      int colon = head.indexOf(':', at);
      int end = next < 0 ? head.length() : next;
      if (colon > 0 && colon < end) {
        headers.put(
            head.substring(at + 2, colon).toLowerCase(Locale.ROOT),
            head.substring(colon + 1, end).strip());
      }
      at = next;
    }
    return headers;
  }

  private @Nullable HttpMessage chunked(String start, Map<String, String> headers, int from)
      throws IOException {
    var body = new ByteArrayOutputStream();
    int at = from;
    while (true) {
      int lineEnd = find("\r\n", at);
      if (lineEnd < 0) {
        return null;
      }
      String line = new String(bytes, at, lineEnd - at, StandardCharsets.ISO_8859_1);
      int semicolon = line.indexOf(';');
      int size = size((semicolon < 0 ? line : line.substring(0, semicolon)).strip(), 16);
      int end = lineEnd + 2 + size + 2;
      if (length < end) {
        return null;
      }
      body.write(bytes, lineEnd + 2, size);
      at = end;
      if (size == 0) {
        drop(at);
        return new HttpMessage(start, headers, body.toByteArray());
      }
    }
  }

  private static int size(String text, int radix) throws IOException {
    try {
      int size = Integer.parseInt(text, radix);
      if (size >= 0 && size <= LONGEST_BODY) {
        return size;
      }
    } catch (NumberFormatException e) {
      throw new IOException("no size: " + text, e);
    }
    throw new IOException("size out of bounds: " + text);
  }

  private int find(String pattern, int from) {
    for (int i = from; i <= length - pattern.length(); i++) {
      int j = 0;
      while (j < pattern.length() && bytes[i + j] == pattern.charAt(j)) {
        j++;
      }
      if (j == pattern.length()) {
        return i;
      }
    }
    return -1;
  }

  private void drop(int count) {
    System.arraycopy(bytes, count, bytes, 0, length - count);
    length -= count;
  }
}
