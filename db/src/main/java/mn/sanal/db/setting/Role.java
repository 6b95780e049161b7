package mn.sanal.db.setting;

/** What a process does: talk with citizens and officials, serve the staff, or both. */
public enum Role {
  BOT,
  ADMIN
}
