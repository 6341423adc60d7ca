package org.h2.store.fs.encrypt;

import static org.h2.util.Bits.LONG_VH_LE;

import org.h2.security.BlockCipher;

/**
 * XTS of IEEE 1619 as H2's files have it: one key for the data and for the tweak, which is the
 * number of the sector. It stands before H2's class of this name on the class path and hands the
 * cipher a sector at once; a sector is whole blocks, as H2's are.
 *
 * @see <a href="file:../../../../../../../../.github/decisions/0007-the-files-cipher.md">decision
 *     0007</a>
 */
class XTS {
  private static final int BLOCK = BlockCipher.ALIGN;

  /** What the polynomial of GF(2^128) adds where a bit is carried out at its top. */
  private static final long FEEDBACK = 0x87;

  private final BlockCipher cipher;

  XTS(BlockCipher cipher) {
    this.cipher = cipher;
  }

  void encrypt(long id, int len, byte[] data, int offset) {
    byte[] tweak = tweak(id);
    mask(tweak, len, data, offset);
    cipher.encrypt(data, offset, len);
    mask(tweak, len, data, offset);
  }

  void decrypt(long id, int len, byte[] data, int offset) {
    byte[] tweak = tweak(id);
    mask(tweak, len, data, offset);
    cipher.decrypt(data, offset, len);
    mask(tweak, len, data, offset);
  }

  private byte[] tweak(long id) {
    byte[] tweak = new byte[BLOCK];
    LONG_VH_LE.set(tweak, 0, id);
    cipher.encrypt(tweak, 0, BLOCK);
    return tweak;
  }

  /** Adds to each block the tweak, which is doubled from one to the next. */
  private static void mask(byte[] tweak, int len, byte[] data, int offset) {
    if (len % BLOCK != 0) {
      throw new IllegalArgumentException(len + " bytes are no whole blocks");
    }
    long low = (long) LONG_VH_LE.get(tweak, 0);
    long high = (long) LONG_VH_LE.get(tweak, Long.BYTES);
    for (int at = offset; at < offset + len; at += BLOCK) {
      LONG_VH_LE.set(data, at, (long) LONG_VH_LE.get(data, at) ^ low);
      LONG_VH_LE.set(data, at + Long.BYTES, (long) LONG_VH_LE.get(data, at + Long.BYTES) ^ high);
      long carried = high >> (Long.SIZE - 1);
      high = high << 1 | low >>> (Long.SIZE - 1);
      low = low << 1 ^ carried & FEEDBACK;
    }
  }
}
