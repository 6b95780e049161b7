package mn.sanal.dialogue;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a case, such as {@code S-26-7K3QD}: year and five random digits or letters without
 * look-alikes (no I, L, O, U). It identifies a case and opens nothing.
 */
public record CaseNumber(String value) {

  private static final Pattern FORM = Pattern.compile("S-\\d{2}-[0-9A-HJKMNP-TV-Z]{5}");

  public CaseNumber {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a case number");
    }
  }

  /** Reads a number as people type it: small letters and blanks around it are forgiven. */
  public static Optional<CaseNumber> parse(String typed) {
    String value = typed.strip().toUpperCase(Locale.ROOT);
    return FORM.matcher(value).matches() ? Optional.of(new CaseNumber(value)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
