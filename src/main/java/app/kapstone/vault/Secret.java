package app.kapstone.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Function;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A key of 256 bits that can be lent, split into keys for one purpose each, and wiped. */
public final class Secret implements AutoCloseable {
  /** Length of every key, in bytes. */
  public static final int BYTES = 32;

  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final byte[] key;
  private boolean closed;

  private Secret(byte[] key) {
    this.key = key;
  }

  public static Secret random() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return new Secret(key);
  }

  /** Takes the bytes over: copies them and wipes the given array. */
  static Secret takeOver(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a key has 32 bytes, not " + bytes.length);
    }
    byte[] key = bytes.clone();
    Arrays.fill(bytes, (byte) 0);
    return new Secret(key);
  }

  /**
   * The key for one purpose (HKDF-SHA256), so that no two uses share one. The purpose is part of
   * the stored format: once shipped it never changes.
   */
  public synchronized Secret subkey(String purpose) {
    requireOpen();
    if (purpose.isBlank()) {
      throw new IllegalArgumentException("a subkey needs a purpose");
    }
    byte[] info = ("kapstone/1/" + purpose).getBytes(StandardCharsets.UTF_8);
    return takeOver(Hkdf.sha256(key, new byte[0], info, BYTES));
  }

  public synchronized Secret copy() {
    requireOpen();
    return new Secret(key.clone());
  }

  /** Lends a copy of the bytes, wiped on return; they must not be kept. */
  public synchronized <T extends @Nullable Object> T use(Function<byte[], T> use) {
    requireOpen();
    byte[] copy = key.clone();
    try {
      return use.apply(copy);
    } finally {
      Arrays.fill(copy, (byte) 0);
    }
  }

  /** The 64 lower-case hexadecimal characters H2 takes as file password; the caller wipes them. */
  public synchronized char[] hexChars() {
    requireOpen();
    char[] chars = new char[2 * BYTES];
    for (int i = 0; i < BYTES; i++) {
      chars[2 * i] = HEX[(key[i] >> 4) & 0xF];
      chars[2 * i + 1] = HEX[key[i] & 0xF];
    }
    return chars;
  }

  /** Whether both are the same key; takes the same time wherever they differ. */
  boolean sameAs(Secret other) {
    return use(mine -> other.use(theirs -> MessageDigest.isEqual(mine, theirs)));
  }

  synchronized SecretKeySpec keySpec(String algorithm) {
    requireOpen();
    return new SecretKeySpec(key, algorithm);
  }

  @Override
  public synchronized void close() {
    closed = true;
    Arrays.fill(key, (byte) 0);
  }

  @Override
  public String toString() {
    return "Secret[…]";
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the key was wiped");
    }
  }
}
