package mn.sanal.bot.intake;

/**
 * A step needs a conversation that the batch has not locked. Locks are taken in one order, so the
 * batch is thrown away and begins anew with that conversation among its own.
 */
final class AlsoNeeded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long conversation;

  AlsoNeeded(long conversation) {
    super("another conversation is needed", null, false, false);
    this.conversation = conversation;
  }

  long conversation() {
    return conversation;
  }
}
