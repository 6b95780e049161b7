package mn.sanal.dialogue.flow;

/** What a button of a question carries: {@code q:<screen in base 36>:<action>}. */
final class Press {

  private static final String OWN = "q:";

  private Press() {}

  /** Whether the button stands on the screen in front of the citizen. */
  static boolean isOwn(Turn turn, String data) {
    return screen(data) == turn.state().screen();
  }

  /** The number of the screen a button belongs to, or -1 where it is none. */
  static long screen(String data) {
    int colon = data.indexOf(':', 2);
    if (!data.startsWith(OWN) || colon < 3 || colon > 14) {
      return -1;
    }
    try {
      return Long.parseLong(data.substring(2, colon), 36);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  static String action(String data) {
    return data.substring(data.indexOf(':', 2) + 1);
  }
}
