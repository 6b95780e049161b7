package mn.sanal.bot.intake;

/**
 * The engine asked for what was not loaded for this conversation. The step is thrown away, what is
 * missing is loaded for all that miss it, and the step is done again: it is a pure function.
 */
final class NotLoaded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotLoaded() {
    super("not loaded", null, false, false);
  }
}
