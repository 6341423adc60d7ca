package app.kapstone.database;

import app.kapstone.vault.Sealing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * How a journal file begins: whose it is and where it goes on from, authenticated by HMAC-SHA256.
 *
 * @param baseSeq the last commit before this file; 0 for the first
 * @param previousHash hash of the frame of that commit
 */
record JournalHeader(long baseSeq, int schemaVersion, byte[] previousHash) {
  static final int BYTES = 8 + 16 + 8 + 4 + 32 + 32;

  private static final byte[] MAGIC = "KAPJRNL1".getBytes(StandardCharsets.US_ASCII);

  byte[] encode(Practice practice) {
    UUID id = practice.vaultId();
    var bytes = ByteBuffer.allocate(BYTES).put(MAGIC);
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    bytes.putLong(baseSeq).putInt(schemaVersion).put(previousHash);
    byte[] signed = Arrays.copyOf(bytes.array(), bytes.position());
    return bytes.put(Sealing.hmac(practice.journalKey(), signed)).array();
  }

  /**
   * Reads a header.
   *
   * @throws Sealing.Broken if it is damaged, from another practice or from a newer format
   */
  static JournalHeader decode(Practice practice, byte[] bytes) throws Sealing.Broken {
    if (bytes.length != BYTES) {
      throw new Sealing.Broken("the journal's header is cut off");
    }
    byte[] signed = Arrays.copyOf(bytes, BYTES - 32);
    byte[] code = Arrays.copyOfRange(bytes, BYTES - 32, BYTES);
    if (!Sealing.same(code, Sealing.hmac(practice.journalKey(), signed))) {
      throw new Sealing.Broken("the journal's header does not hold");
    }
    var in = ByteBuffer.wrap(bytes);
    byte[] magic = new byte[MAGIC.length];
    in.get(magic);
    UUID id = new UUID(in.getLong(), in.getLong());
    if (!Arrays.equals(magic, MAGIC) || !id.equals(practice.vaultId())) {
      throw new Sealing.Broken("the journal is of another practice or format");
    }
    long baseSeq = in.getLong();
    int schemaVersion = in.getInt();
    byte[] previousHash = new byte[32];
    in.get(previousHash);
    return new JournalHeader(baseSeq, schemaVersion, previousHash);
  }
}
