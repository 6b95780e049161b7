package mn.sanal.db.setting;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** An address of the web without a trailing slash: https, or http on this machine only. */
public record WebAddress(URI uri) {

  private static final Set<String> LOOPBACK = Set.of("localhost", "[::1]", "::1");

  /**
   * Reads an address.
   *
   * @throws SettingInvalid when it is none, or would carry secrets over an open network
   */
  public static WebAddress read(String variable, String value) {
    URI uri;
    try {
      uri = URI.create(value.strip().replaceAll("/+$", ""));
    } catch (IllegalArgumentException _) {
      throw invalid(variable, value);
    }
    if (uri.getHost() == null
        || uri.getScheme() == null
        || uri.getUserInfo() != null
        || uri.getQuery() != null
        || uri.getFragment() != null) {
      throw invalid(variable, value);
    }
    return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
      case "https" -> new WebAddress(uri);
      case "http" -> {
        if (!loopback(uri.getHost())) {
          throw new SettingInvalid(
              variable,
              "is \"" + value + "\"",
              "use https; http is accepted for localhost and 127.0.0.1 only");
        }
        yield new WebAddress(uri);
      }
      default -> throw invalid(variable, value);
    };
  }

  /** Whether it is an address of this machine. */
  public boolean isLoopback() {
    return loopback(uri.getHost());
  }

  private static boolean loopback(String host) {
    return LOOPBACK.contains(host.toLowerCase(Locale.ROOT))
        || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  }

  private static SettingInvalid invalid(String variable, String value) {
    return new SettingInvalid(
        variable,
        "is \"" + value + "\"",
        "give a whole address such as https://sanal.example.mn, without user, query or fragment");
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
