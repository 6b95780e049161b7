package mn.sanal.db.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals (AES-256-GCM) and hashes (HMAC-SHA-256) with keys derived apart from one master key.
 *
 * <p>A sealed value is: form (1 byte), key id (4), nonce (12), ciphertext with tag (16). Its
 * purpose is authenticated with it, so that a value cannot be moved to where another kind belongs.
 * Ciphers and MACs are kept for reuse in a pool and not per thread, since virtual threads come and
 * go.
 */
public final class Keyring {

  private static final byte FORM = 1;
  private static final int ID_BYTES = 4;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int HEAD = 1 + ID_BYTES + NONCE_BYTES;
  private static final byte SEPARATOR = 0;

  private final byte[] keyId;
  private final SecretKey sealing;
  private final SecretKey hashing;
  private final SecureRandom random;
  private final Queue<Sealer> sealers = new ConcurrentLinkedQueue<>();
  private final Queue<Mac> macs = new ConcurrentLinkedQueue<>();

  public Keyring(MasterKey master, SecureRandom random) {
    this.keyId = master.id();
    this.sealing = master.derive("seal", "AES");
    this.hashing = master.derive("hash", "HmacSHA256");
    this.random = random;
  }

  /** Seals a value for one purpose; the same value is sealed differently each time. */
  public byte[] seal(String purpose, byte[] plain) {
    Sealer taken = sealers.poll();
    Sealer sealer = taken != null ? taken : new Sealer();
    byte[] sealed = sealer.seal(purpose, plain);
    sealers.add(sealer);
    return sealed;
  }

  /**
   * Opens what was sealed for the same purpose.
   *
   * @throws CannotOpen when it is not whole, was sealed for another purpose or by another key
   */
  public byte[] open(String purpose, byte[] sealed) {
    if (sealed.length < HEAD + TAG_BITS / 8 || sealed[0] != FORM) {
      throw new CannotOpen("not a sealed value");
    }
    if (!Arrays.equals(sealed, 1, 1 + ID_BYTES, keyId, 0, ID_BYTES)) {
      throw new CannotOpen("sealed by another key");
    }
    Sealer taken = sealers.poll();
    Sealer sealer = taken != null ? taken : new Sealer();
    byte[] plain = sealer.open(purpose, sealed);
    sealers.add(sealer);
    return plain;
  }

  /** A keyed hash of 32 bytes, by which a value can be found but not known. */
  public byte[] hash(String purpose, String value) {
    Mac taken = macs.poll();
    Mac mac = taken != null ? taken : newMac();
    mac.update(purpose.getBytes(StandardCharsets.UTF_8));
    mac.update(SEPARATOR);
    byte[] hash = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    macs.add(mac);
    return hash;
  }

  byte[] keyId() {
    return keyId.clone();
  }

  private Mac newMac() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(hashing);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is not available", e);
    }
  }

  /**
   * A cipher with nonces of its own: eight random bytes and a counter. So no nonce comes twice, and
   * far more values can be sealed with one key than with wholly random nonces (NIST SP 800-38D,
   * section 8.2).
   */
  private final class Sealer {

    private final Cipher cipher;
    private final byte[] prefix = new byte[NONCE_BYTES - Integer.BYTES];
    private int counter;

    Sealer() {
      try {
        cipher = Cipher.getInstance("AES/GCM/NoPadding");
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("AES-GCM is not available", e);
      }
      random.nextBytes(prefix);
    }

    byte[] seal(String purpose, byte[] plain) {
      byte[] sealed = new byte[HEAD + plain.length + TAG_BITS / 8];
      sealed[0] = FORM;
      System.arraycopy(keyId, 0, sealed, 1, ID_BYTES);
      nextNonce(sealed);
      try {
        cipher.init(Cipher.ENCRYPT_MODE, sealing, nonceOf(sealed));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        cipher.doFinal(plain, 0, plain.length, sealed, HEAD);
        return sealed;
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("sealing failed", e);
      }
    }

    byte[] open(String purpose, byte[] sealed) {
      try {
        cipher.init(Cipher.DECRYPT_MODE, sealing, nonceOf(sealed));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(sealed, HEAD, sealed.length - HEAD);
      } catch (GeneralSecurityException _) {
        throw new CannotOpen("damaged, or sealed for another purpose");
      }
    }

    private GCMParameterSpec nonceOf(byte[] sealed) {
      return new GCMParameterSpec(TAG_BITS, sealed, 1 + ID_BYTES, NONCE_BYTES);
    }

    private void nextNonce(byte[] sealed) {
      if (++counter == 0) {
        random.nextBytes(prefix);
      }
      int at = 1 + ID_BYTES;
      System.arraycopy(prefix, 0, sealed, at, prefix.length);
      at += prefix.length;
      sealed[at] = (byte) (counter >>> 24);
      sealed[at + 1] = (byte) (counter >>> 16);
      sealed[at + 2] = (byte) (counter >>> 8);
      sealed[at + 3] = (byte) counter;
    }
  }
}
