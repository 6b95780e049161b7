package mn.sanal.db.conversation;

import java.util.Locale;

/** As whom a person talks in a chat; each role has a conversation of its own. */
public enum Role {
  CITIZEN,
  OFFICIAL;

  /** As stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Role of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
