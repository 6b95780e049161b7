package mn.sanal.db.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** The one secret from which every key is derived (HKDF with SHA-256, RFC 5869). */
public final class MasterKey {

  static final int BYTES = 32;
  private static final int SHORTEST_PASSPHRASE = 32;
  private static final byte[] SALT = "sanal".getBytes(StandardCharsets.UTF_8);

  private final byte[] secret;

  private MasterKey(byte[] secret) {
    this.secret = secret;
  }

  /**
   * Reads a configured key: the Base64 form of 32 bytes, or else any passphrase of at least 32
   * characters.
   *
   * @throws InvalidKey when it is shorter
   */
  public static MasterKey of(String configured) {
    String value = configured.strip();
    try {
      byte[] decoded = Base64.getDecoder().decode(value);
      if (decoded.length == BYTES) {
        return new MasterKey(decoded);
      }
    } catch (IllegalArgumentException _) {
      // Not Base64, so a passphrase.
    }
    if (value.codePointCount(0, value.length()) < SHORTEST_PASSPHRASE) {
      throw new InvalidKey(
          "SANAL_KEY is too short: give 32 random bytes in Base64 (openssl rand -base64 32) or a"
              + " passphrase of at least 32 characters");
    }
    return new MasterKey(value.getBytes(StandardCharsets.UTF_8));
  }

  SecretKey derive(String use, String algorithm) {
    return expand(use, algorithm, BYTES);
  }

  /** Names the key without giving anything of it away. */
  byte[] id() {
    return expand("id", "Generic", 4).getEncoded();
  }

  private SecretKey expand(String use, String algorithm, int length) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              algorithm,
              HKDFParameterSpec.ofExtract()
                  .addIKM(secret)
                  .addSalt(SALT)
                  .thenExpand(use.getBytes(StandardCharsets.UTF_8), length));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HKDF-SHA256 is not available", e);
    }
  }
}
