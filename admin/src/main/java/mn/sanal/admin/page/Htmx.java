package mn.sanal.admin.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The address of the script, whose version only the build file says. */
final class Htmx {

  private static final String ABOUT = "/META-INF/maven/org.webjars.npm/htmx.org/pom.properties";

  private Htmx() {}

  static String path() {
    var about = new Properties();
    try (InputStream file = Htmx.class.getResourceAsStream(ABOUT)) {
      if (file == null) {
        throw new IllegalStateException("the webjar of htmx is not on the class path");
      }
      about.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "/webjars/htmx.org/" + about.getProperty("version") + "/dist/htmx.min.js";
  }
}
