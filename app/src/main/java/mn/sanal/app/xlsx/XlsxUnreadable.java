package mn.sanal.app.xlsx;

/** A file is no spreadsheet that is read here; the message tells why and what to do. */
public final class XlsxUnreadable extends Exception {

  private static final long serialVersionUID = 1L;

  XlsxUnreadable(String wrong, String remedy) {
    super(wrong + " — " + remedy);
  }
}
