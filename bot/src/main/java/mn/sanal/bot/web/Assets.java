package mn.sanal.bot.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;

/**
 * The files beside the page. Their version is in their addresses, so that browsers keep them for
 * long and still never show an old one.
 */
record Assets(String version) {

  private static final List<String> FILES =
      List.of("META-INF/resources/look/sanal.css", "static/chat/chat.css", "static/chat/chat.js");

  static Assets ofClassPath() {
    CRC32 sum = new CRC32();
    for (String file : FILES) {
      try (InputStream in = new ClassPathResource(file).getInputStream()) {
        sum.update(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Assets(Long.toString(sum.getValue(), 36));
  }
}
