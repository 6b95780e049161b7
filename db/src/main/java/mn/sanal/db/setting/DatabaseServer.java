package mn.sanal.db.setting;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The PostgreSQL server to use instead of the embedded one: all three, or none.
 *
 * @param url {@code SANAL_DB_URL}, such as {@code jdbc:postgresql://db.example.mn/sanal}
 * @param user {@code SANAL_DB_USER}
 * @param password {@code SANAL_DB_PASSWORD}
 */
@ConfigurationProperties("sanal.db")
public record DatabaseServer(
    @Nullable String url, @Nullable String user, @Nullable String password) {

  public DatabaseServer {
    url = url == null || url.isBlank() ? null : url.strip();
    user = user == null || user.isBlank() ? null : user;
    password = password == null || password.isEmpty() ? null : password;
    if (url == null && (user != null || password != null)) {
      throw new SettingInvalid(
          "SANAL_DB_URL",
          "is not set, though SANAL_DB_USER or SANAL_DB_PASSWORD is",
          "set all three, or none of them to use the embedded database");
    }
    if (url != null && (user == null || password == null)) {
      throw new SettingInvalid(
          user == null ? "SANAL_DB_USER" : "SANAL_DB_PASSWORD",
          "is not set, though SANAL_DB_URL is",
          "set all three, or none of them to use the embedded database");
    }
    if (url != null && !url.startsWith("jdbc:postgresql:")) {
      throw new SettingInvalid(
          "SANAL_DB_URL",
          "is not the address of a PostgreSQL database",
          "use the form jdbc:postgresql://host:5432/sanal");
    }
  }

  /** Whether none is configured, so that the embedded one runs. */
  public boolean isEmbedded() {
    return url == null;
  }

  /** Hides the password: it must never reach a log. */
  @Override
  public String toString() {
    return "DatabaseServer[embedded=" + isEmbedded() + "]";
  }
}
