package mn.sanal.db.action;

/** Names an action. */
public record ActionId(long value) {}
