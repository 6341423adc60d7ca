package app.kapstone.database;

import java.util.Arrays;
import java.util.HexFormat;

/** The last link of the audit chain: it stands for every write before it. */
public record AuditHead(long seq, byte[] hash) {
  /** The chain before its first link. */
  static final AuditHead START = new AuditHead(0, new byte[32]);

  public AuditHead {
    if (seq < 0 || hash.length != 32) {
      throw new IllegalArgumentException(
          "an audit head has a number from 0 and a hash of 32 bytes");
    }
    hash = hash.clone();
  }

  @Override
  public byte[] hash() {
    return hash.clone();
  }

  /** The first 16 hexadecimal digits, for a footer. */
  public String shortHash() {
    return HexFormat.of().formatHex(hash, 0, 8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AuditHead(long otherSeq, byte[] otherHash)
        && seq == otherSeq
        && Arrays.equals(hash, otherHash);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(seq) ^ Arrays.hashCode(hash);
  }

  @Override
  public String toString() {
    return seq + " " + shortHash();
  }
}
