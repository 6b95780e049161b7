package mn.sanal.db.official;

import java.time.Instant;

/**
 * What an administrator hands to an official. The code is shown once and stored nowhere.
 *
 * @param code what {@code /start} is given, such as {@code o_7K3QD9XM2AB4CDEF}; good for one use
 * @param expires until when it can be used
 */
public record Invitation(long official, String code, Instant expires) {

  /** Hides the code. */
  @Override
  public String toString() {
    return "Invitation[" + official + "]";
  }
}
