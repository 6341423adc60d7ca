package app.kapstone.database;

import app.kapstone.vault.Sealing;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * One commit in the journal: {@code length, check of length and number, sealed commit}. The seal is
 * bound to the practice, the commit's number and the hash of the frame before. The check tells a
 * frame that a crash cut off from a length that rotted.
 */
final class JournalFrame {
  static final int PREFIX_BYTES = 8;

  /** More than the screens ever write at once; no memory is taken for what claims to be longer. */
  static final int LONGEST_BYTES = 256 << 20;

  private JournalFrame() {}

  static byte[] seal(Practice practice, Commit commit, byte[] previousHash) {
    return Sealing.seal(
        practice.journalKey(),
        CommitCodec.encode(commit),
        position(practice, commit.seq(), previousHash));
  }

  static byte[] open(Practice practice, byte[] sealed, long seq, byte[] previousHash)
      throws Sealing.Broken {
    return Sealing.open(practice.journalKey(), sealed, position(practice, seq, previousHash));
  }

  static ByteBuffer encode(byte[] sealed, long seq) {
    var frame = ByteBuffer.allocate(PREFIX_BYTES + sealed.length);
    frame.putInt(sealed.length).putInt(check(sealed.length, seq)).put(sealed);
    return frame.flip();
  }

  static int check(int length, long seq) {
    var crc = new CRC32C();
    crc.update(ByteBuffer.allocate(12).putInt(length).putLong(seq).flip());
    return (int) crc.getValue();
  }

  static byte[] hash(byte[] previousHash, long seq, byte[] sealed) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(previousHash);
      sha.update(ByteBuffer.allocate(8).putLong(seq).flip());
      return sha.digest(sealed);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static byte[] position(Practice practice, long seq, byte[] previousHash) {
    UUID id = practice.vaultId();
    return ByteBuffer.allocate(16 + 8 + 32)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .putLong(seq)
        .put(previousHash)
        .array();
  }
}
