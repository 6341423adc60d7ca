package app.kapstone.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the therapist types to unlock. Held as characters that can be wiped, never as a string of
 * ours; shows nothing of itself.
 */
public final class Passphrase implements AutoCloseable {
  /** Characters (code points) below which no passphrase is taken for a practice. */
  public static final int MIN_CHARACTERS = 10;

  private final char[] chars;
  private boolean closed;

  /**
   * Takes the characters over: copies them and wipes the given array.
   *
   * @throws IllegalArgumentException if they are no text (half a surrogate pair), since two such
   *     passphrases would become the same bytes
   */
  public Passphrase(char[] typed) {
    chars = typed.clone();
    Arrays.fill(typed, '\0');
    try {
      Arrays.fill(utf8(chars), (byte) 0);
    } catch (IllegalArgumentException e) {
      Arrays.fill(chars, '\0');
      throw e;
    }
  }

  /** A copy of what stands in a text field. */
  public static Passphrase of(CharSequence typed) {
    char[] copy = new char[typed.length()];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = typed.charAt(i);
    }
    return new Passphrase(copy);
  }

  /** Length in characters as a person counts them (Unicode code points). */
  public synchronized int length() {
    requireOpen();
    return Character.codePointCount(chars, 0, chars.length);
  }

  /**
   * Lends the passphrase as UTF-8 of its NFKC form, so that the same words typed on another
   * keyboard or system are the same bytes; the bytes are wiped on return and must not be kept.
   */
  public synchronized <T extends @Nullable Object> T bytes(Function<byte[], T> use) {
    requireOpen();
    byte[] bytes = normalised();
    try {
      return use.apply(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** Whether both are the same passphrase; takes the same time wherever they differ. */
  public boolean sameAs(Passphrase other) {
    return bytes(mine -> other.bytes(theirs -> MessageDigest.isEqual(mine, theirs)));
  }

  @Override
  public synchronized void close() {
    closed = true;
    Arrays.fill(chars, '\0');
  }

  @Override
  public String toString() {
    return "Passphrase[…]";
  }

  private byte[] normalised() {
    // The JDK's normaliser works on strings alone. ASCII is its own normal form and goes without.
    if (isAscii(chars)) {
      return utf8(chars);
    }
    char[] normal =
        Normalizer.normalize(CharBuffer.wrap(chars), Normalizer.Form.NFKC).toCharArray();
    try {
      return utf8(normal);
    } finally {
      Arrays.fill(normal, '\0');
    }
  }

  /** Encodes into room of our own: the JDK's short forms grow by copies that nobody wipes. */
  private static byte[] utf8(char[] text) {
    byte[] room = new byte[3 * text.length];
    ByteBuffer out = ByteBuffer.wrap(room);
    try {
      var result = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text), out, true);
      if (result.isError()) {
        throw new IllegalArgumentException("a passphrase must be text");
      }
      return Arrays.copyOf(room, out.position());
    } finally {
      Arrays.fill(room, (byte) 0);
    }
  }

  private static boolean isAscii(char[] chars) {
    for (char c : chars) {
      if (c >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the passphrase was wiped");
    }
  }
}
