package mn.sanal.db.webchat;

import java.util.Base64;

/**
 * The keyed hash by which a web session is known; what is in the cookie is stored nowhere.
 *
 * @param base64 the hash in letters
 */
public record WebAddress(String base64) {

  static WebAddress of(byte[] hash) {
    return new WebAddress(Base64.getEncoder().encodeToString(hash));
  }

  byte[] hash() {
    return Base64.getDecoder().decode(base64);
  }

  @Override
  public String toString() {
    return "WebAddress";
  }
}
