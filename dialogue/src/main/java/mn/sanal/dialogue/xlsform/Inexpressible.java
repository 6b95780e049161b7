package mn.sanal.dialogue.xlsform;

/** Sanal cannot say this; the message tells why. */
final class Inexpressible extends Exception {

  private static final long serialVersionUID = 1L;

  Inexpressible(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
