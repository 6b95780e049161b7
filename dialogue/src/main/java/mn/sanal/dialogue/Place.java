package mn.sanal.dialogue;

import mn.sanal.i18n.Text;
import org.jspecify.annotations.Nullable;

/**
 * An administrative unit.
 *
 * @param code the code of the National Statistics Office without its region digit, such as {@code
 *     8519}
 * @param parent the unit it lies in, or null for an aimag and the capital
 */
public record Place(String code, @Nullable String parent, Level level, Text name) {

  /** The levels of the administrative tree. */
  public enum Level {
    CAPITAL,
    AIMAG,
    DISTRICT,
    SOUM,
    KHOROO,
    BAGH
  }
}
