package mn.sanal.dialogue.xlsform;

/** A spreadsheet is no XLSForm at all; the message tells what is missing and what to do. */
public final class XlsFormUnusable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  XlsFormUnusable(String message) {
    super(message);
  }
}
