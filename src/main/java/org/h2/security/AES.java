package org.h2.security;

import java.security.GeneralSecurityException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * AES with a key of 16 bytes, block by block, by the JDK's cipher and so by the processor's own
 * instructions. It stands before H2's class of this name on the class path, whose tables in plain
 * Java were half of what reading a record took; the bytes are the same.
 *
 * <p>What a key needs is reached from here alone, so that it goes with the file that is closed.
 *
 * @see <a href="file:../../../../../../.github/decisions/0007-the-files-cipher.md">decision
 *     0007</a>
 */
public class AES implements BlockCipher {
  private static final int KEY_BYTES = 16;

  private final Queue<Cipher> encrypting = new ConcurrentLinkedQueue<>();
  private final Queue<Cipher> decrypting = new ConcurrentLinkedQueue<>();
  private @Nullable SecretKeySpec key;

  /**
   * To be called once, before any other.
   *
   * @param bytes 16 or more, of which the first 16 are the key, as H2 has it
   */
  @Override
  public void setKey(byte[] bytes) {
    if (bytes.length < KEY_BYTES || key != null) {
      throw new IllegalArgumentException("one key of 16 bytes");
    }
    key = new SecretKeySpec(bytes, 0, KEY_BYTES, "AES");
  }

  @Override
  public void encrypt(byte[] bytes, int off, int len) {
    run(encrypting, Cipher.ENCRYPT_MODE, bytes, off, len);
  }

  @Override
  public void decrypt(byte[] bytes, int off, int len) {
    run(decrypting, Cipher.DECRYPT_MODE, bytes, off, len);
  }

  /** Several threads read at once, and a cipher is one thread's: each takes one that is free. */
  private void run(Queue<Cipher> free, int mode, byte[] bytes, int off, int len) {
    if (len % ALIGN != 0) {
      throw new IllegalArgumentException(len + " bytes are no whole blocks");
    }
    try {
      Cipher cipher = free.poll();
      if (cipher == null) {
        cipher = Cipher.getInstance("AES/ECB/NoPadding"); // XTS is made of single blocks
        cipher.init(mode, key);
      }
      if (cipher.update(bytes, off, len, bytes, off) != len) {
        throw new IllegalStateException("a cipher kept back a block");
      }
      free.add(cipher);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // no key, or a runtime without AES
    }
  }

  @Override
  public int getKeyLength() {
    return KEY_BYTES;
  }
}
