package app.kapstone.vault;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Bytes that nobody can read or alter without the key: AES-256-GCM with a random 96-bit nonce
 * before it, and HMAC-SHA256 for what is stored in clear or encrypted elsewhere. Use a {@link
 * Secret#subkey} of its own for each purpose; one key is good for 2³² seals (NIST SP 800-38D, 8.3).
 */
public final class Sealing {
  /** How much longer the sealed bytes are than the plain ones: nonce and tag. */
  public static final int OVERHEAD_BYTES = 12 + 16;

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private Sealing() {}

  /** The bytes are damaged, altered, sealed for another place, or sealed with another key. */
  public static final class Broken extends Exception {
    private static final long serialVersionUID = 1;

    public Broken(String what) {
      super(what);
    }
  }

  /**
   * Seals.
   *
   * @param aad what the seal belongs to (a position, an id): not stored, but needed to open it
   * @return nonce, ciphertext, tag
   */
  public static byte[] seal(Secret key, byte[] plaintext, byte[] aad) {
    byte[] nonce = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(nonce);
    byte[] sealed = Arrays.copyOf(nonce, plaintext.length + OVERHEAD_BYTES);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, aad);
      cipher.doFinal(plaintext, 0, plaintext.length, sealed, NONCE_BYTES);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-256-GCM", e);
    }
  }

  /**
   * Opens what {@link #seal} made, or refuses all of it.
   *
   * @throws Broken if one bit of the key, the bytes or {@code aad} differs
   */
  public static byte[] open(Secret key, byte[] sealed, byte[] aad) throws Broken {
    if (sealed.length < OVERHEAD_BYTES) {
      throw new Broken("too short to be a seal");
    }
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce, aad)
          .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    } catch (AEADBadTagException e) {
      throw new Broken("the seal does not hold");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-256-GCM", e);
    }
  }

  /** HMAC-SHA256, 32 bytes. Compare by {@link #same}. */
  public static byte[] hmac(Secret key, byte[] bytes) {
    return mac(key).doFinal(bytes);
  }

  /** HMAC-SHA256 of everything that is left in the stream, which stays open. */
  public static byte[] hmac(Secret key, InputStream in) throws IOException {
    Mac mac = mac(key);
    byte[] buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      mac.update(buffer, 0, n);
    }
    return mac.doFinal();
  }

  /** Whether two codes are equal; takes the same time wherever they differ. */
  public static boolean same(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }

  private static Mac mac(Secret key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key.keySpec("HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", e);
    }
  }

  private static Cipher cipher(int mode, Secret key, byte[] nonce, byte[] aad)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key.keySpec("AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(aad);
    return cipher;
  }
}
