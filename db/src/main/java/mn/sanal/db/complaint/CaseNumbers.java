package mn.sanal.db.complaint;

import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.SecretCode;

/** Random numbers and codes of cases. Numbers are reserved in advance, so that none comes twice. */
public class CaseNumbers {

  /** A number that no case has; another one at each call. Needs no I/O while the stock lasts. */
  public CaseNumber next() {
    throw new UnsupportedOperationException();
  }

  public SecretCode nextCode() {
    throw new UnsupportedOperationException();
  }
}
