package mn.sanal.db.staff;

/** What a person of the console may do. */
public enum StaffRole {
  /** Everything, and alone: people, invitations, cases that may concern harm to a child. */
  ADMIN,
  /** Read, answer and release cases; read scores and lists. */
  STAFF
}
