package mn.sanal.db.official;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of an invitation: 16 random digits or letters of 32 without look-alikes, 80 bits, so
 * that it can be read out and typed.
 */
public record InvitationCode(String value) {

  /** By this the argument of a deep link is known as an invitation. */
  public static final String PREFIX = "o_";

  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;
  private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{16}");

  static InvitationCode random(SecureRandom random) {
    StringBuilder code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return new InvitationCode(code.toString());
  }

  /** Reads the argument of a deep link; small letters are forgiven. */
  public static Optional<InvitationCode> parse(String argument) {
    if (!argument.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String code = argument.substring(PREFIX.length()).strip().toUpperCase(Locale.ROOT);
    return FORM.matcher(code).matches() ? Optional.of(new InvitationCode(code)) : Optional.empty();
  }

  /** As the argument of a deep link. */
  String argument() {
    return PREFIX + value;
  }

  /** Hides the code. */
  @Override
  public String toString() {
    return "InvitationCode";
  }
}
