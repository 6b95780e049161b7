package mn.sanal.db.complaint;

/** The key of a complaint inside the database. People see its number instead. */
public record ComplaintId(long value) {}
