package mn.sanal.bot.api;

/** A call that the Bot API refuses: the HTTP status, which is also the error code, and the text. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  final int code;
  final String description;

  Refusal(int code, String description) {
    super(code + " " + description, null, false, false);
    this.code = code;
    this.description = description;
  }

  static Refusal bad(String what) {
    return new Refusal(400, "Bad Request: " + what);
  }
}
