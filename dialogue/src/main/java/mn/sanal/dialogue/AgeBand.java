package mn.sanal.dialogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How old somebody is, as coarsely as the youngest and oldest that a topic asks can be told apart.
 * Nobody is asked for a birth date.
 */
public enum AgeBand {
  UNDER_12(0, 11),
  FROM_12(12, 12),
  FROM_13(13, 15),
  FROM_16(16, 17),
  FROM_18(18, 19),
  FROM_20(20, 34),
  FROM_35(35, 54),
  FROM_55(55, 120);

  private final int from;
  private final int to;

  AgeBand(int from, int to) {
    this.from = from;
    this.to = to;
  }

  public int from() {
    return from;
  }

  public int to() {
    return to;
  }

  /** The form that is stored, such as {@code from_13}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<AgeBand> ofCode(String code) {
    return Arrays.stream(values()).filter(band -> band.code().equals(code)).findFirst();
  }

  /** The band of an age in years. */
  public static Optional<AgeBand> of(long years) {
    return Arrays.stream(values())
        .filter(band -> years >= band.from && years <= band.to)
        .findFirst();
  }
}
