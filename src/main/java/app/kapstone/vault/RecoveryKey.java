package app.kapstone.vault;

import app.kapstone.vault.RecoveryKeyMalformed.Reason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 128 random bits on a sheet of paper, the second way into a practice. Printed as six groups of
 * five characters in Crockford's base 32: the 128 bits and a check of 22 bits, by which a slip of
 * the pen (all but one in four million) is told apart from the key of another practice.
 *
 * @see <a href="https://www.crockford.com/base32.html">Crockford's base 32</a>
 */
public final class RecoveryKey implements AutoCloseable {
  /** Groups on the sheet. */
  public static final int GROUPS = 6;

  /** Characters in each group. */
  public static final int GROUP_CHARACTERS = 5;

  private static final int CHARACTERS = GROUPS * GROUP_CHARACTERS;
  private static final int KEY_BYTES = 16;
  private static final int PRINTED_BITS = CHARACTERS * 5;
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final byte[] key;
  private boolean closed;

  private RecoveryKey(byte[] key) {
    this.key = key;
  }

  public static RecoveryKey random() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return new RecoveryKey(key);
  }

  /**
   * Reads a key as people type it: any case, spaces and dashes anywhere, O for 0, I and L for 1.
   *
   * @throws RecoveryKeyMalformed if it cannot be any recovery key, with the reason
   */
  public static RecoveryKey parse(CharSequence typed) throws RecoveryKeyMalformed {
    byte[] printed = new byte[KEY_BYTES + 3];
    byte[] key = new byte[0];
    try {
      readInto(printed, typed);
      key = Arrays.copyOf(printed, KEY_BYTES);
      byte[] expected = withCheck(key);
      boolean holds = MessageDigest.isEqual(expected, printed);
      Arrays.fill(expected, (byte) 0);
      if (!holds) {
        throw new RecoveryKeyMalformed(Reason.MISTYPED);
      }
      return new RecoveryKey(key.clone());
    } finally {
      Arrays.fill(printed, (byte) 0);
      Arrays.fill(key, (byte) 0);
    }
  }

  /** The six groups to print. They are strings, since paper needs them; do not keep them. */
  public synchronized List<String> groups() {
    byte[] printed = bytes(RecoveryKey::withCheck);
    var groups = new ArrayList<String>();
    var group = new StringBuilder();
    for (int i = 0; i < CHARACTERS; i++) {
      int value = 0;
      for (int bit = i * 5; bit < i * 5 + 5; bit++) {
        value = (value << 1) | ((printed[bit / 8] >> (7 - bit % 8)) & 1);
      }
      group.append(ALPHABET.charAt(value));
      if (group.length() == GROUP_CHARACTERS) {
        groups.add(group.toString());
        group.setLength(0);
      }
    }
    Arrays.fill(printed, (byte) 0);
    return List.copyOf(groups);
  }

  /** Lends a copy of the 16 bytes, wiped on return. */
  synchronized <T extends @Nullable Object> T bytes(Function<byte[], T> use) {
    if (closed) {
      throw new IllegalStateException("the recovery key was wiped");
    }
    byte[] copy = key.clone();
    try {
      return use.apply(copy);
    } finally {
      Arrays.fill(copy, (byte) 0);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    Arrays.fill(key, (byte) 0);
  }

  @Override
  public String toString() {
    return "RecoveryKey[…]";
  }

  private static void readInto(byte[] printed, CharSequence typed) throws RecoveryKeyMalformed {
    int bit = 0;
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (isFiller(c)) {
        continue;
      }
      int value = ALPHABET.indexOf(canonical(c));
      if (value < 0) {
        throw new RecoveryKeyMalformed(Reason.FOREIGN_CHARACTER);
      }
      if (bit == PRINTED_BITS) {
        throw new RecoveryKeyMalformed(Reason.TOO_LONG);
      }
      for (int shift = 4; shift >= 0; shift--, bit++) {
        printed[bit / 8] |= (byte) (((value >> shift) & 1) << (7 - bit % 8));
      }
    }
    if (bit < PRINTED_BITS) {
      throw new RecoveryKeyMalformed(Reason.TOO_SHORT);
    }
  }

  private static boolean isFiller(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION;
  }

  private static char canonical(char c) {
    // Only ASCII is raised: the long s or the Turkish dotless i are no letters of the sheet.
    char upper = c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
    return switch (upper) {
      case 'O' -> '0';
      case 'I', 'L' -> '1';
      default -> upper;
    };
  }

  /** The key, then the first 22 bits of its digest, then two zero bits to fill the last byte. */
  private static byte[] withCheck(byte[] key) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update("kapstone recovery key".getBytes(StandardCharsets.US_ASCII));
      byte[] check = digest.digest(key);
      byte[] printed = Arrays.copyOf(key, KEY_BYTES + 3);
      System.arraycopy(check, 0, printed, KEY_BYTES, 3);
      printed[KEY_BYTES + 2] &= (byte) 0xFC;
      return printed;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
