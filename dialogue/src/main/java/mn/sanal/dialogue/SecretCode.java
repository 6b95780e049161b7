package mn.sanal.dialogue;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code that opens a case from any channel, such as {@code K7QD-3MXA-9TPC}: 12 random digits or
 * letters of 32 without look-alikes, 60 bits. Shown once to its writer and stored only hashed.
 */
public record SecretCode(String value) {

  private static final Pattern FORM =
      Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");

  public SecretCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a secret code");
    }
  }

  /** Reads a code as people type it: small letters, blanks, and missing hyphens are forgiven. */
  public static Optional<SecretCode> parse(String typed) {
    if (typed.length() > 40) {
      return Optional.empty();
    }
    String signs = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-–—]", "");
    if (signs.length() != 12) {
      return Optional.empty();
    }
    String value =
        signs.substring(0, 4) + "-" + signs.substring(4, 8) + "-" + signs.substring(8, 12);
    return FORM.matcher(value).matches() ? Optional.of(new SecretCode(value)) : Optional.empty();
  }

  /** Hides the code: it must never reach a log. */
  @Override
  public String toString() {
    return "SecretCode";
  }
}
