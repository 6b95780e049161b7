package mn.sanal.bot.intake;

/** The database cannot take anything now; what was to be taken in must be brought again. */
public final class Unavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Unavailable(Throwable cause) {
    super("the database takes nothing at the moment", cause);
  }
}
