package mn.sanal.bot.web;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of a browser's chat: 256 random bits, held by its cookie alone.
 *
 * @param id 43 letters of base64url
 */
record Session(String id) {

  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  static Session random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Session(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  static Optional<Session> parse(String cookie) {
    return FORM.matcher(cookie).matches() ? Optional.of(new Session(cookie)) : Optional.empty();
  }

  /** Hides the id: whoever knows it reads the chat. */
  @Override
  public String toString() {
    return "Session";
  }
}
