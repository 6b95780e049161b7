package mn.sanal.db.conversation;

import java.util.Locale;

/** The ways by which a person talks with Sanal. */
public enum Channel {
  TELEGRAM,
  WEB;

  /** As stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Channel of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
