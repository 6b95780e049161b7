package mn.sanal.bot.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an upload (RFC 7578). */
final class Multipart {

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");

  private Multipart() {}

  /** The files by their names; what is no file goes to the fields. */
  static Map<String, byte[]> read(String contentType, byte[] body, ObjectNode fields) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      throw Refusal.bad("boundary of the multipart request is missing");
    }
    var files = new HashMap<String, byte[]>();
    String all = new String(body, StandardCharsets.ISO_8859_1);
    for (String part : all.split(Pattern.quote("--" + boundary.group(1)), -1)) {
      int headEnd = part.indexOf("\r\n\r\n");
      if (headEnd < 0) {
        continue;
      }
      String head = part.substring(0, headEnd);
      Matcher name = NAME.matcher(head);
      if (!name.find()) {
        continue;
      }
      byte[] content =
          part.substring(headEnd + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
      if (head.contains("filename=")) {
        files.put(name.group(1), content);
      } else {
        fields.put(name.group(1), new String(content, StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
