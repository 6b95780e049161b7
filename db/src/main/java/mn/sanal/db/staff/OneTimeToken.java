package mn.sanal.db.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret of a one-time link: 256 random bits, shown once and stored only hashed. */
public record OneTimeToken(String value) {

  private static final int BYTES = 32;

  static OneTimeToken random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new OneTimeToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** A plain hash is enough: nobody can try 256 bits. */
  byte[] hash() {
    return sha256(value);
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Hides the token: it must never reach a log. */
  @Override
  public String toString() {
    return "OneTimeToken";
  }
}
