package mn.sanal.db.outbox;

import java.util.Locale;

/** How long a message of the outbox may wait. */
public enum Urgency {
  /** Somebody waits for it: sent at once. */
  NOTICE,
  /** Sent to many, at the pace the channel allows, after all notices. */
  BULK;

  /** As stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
