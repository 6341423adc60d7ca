package app.kapstone.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the audit chain, without its hash.
 *
 * @param at in microseconds
 * @param action what was done, such as {@code note.signed}; at most 100 characters
 * @param contentDigest SHA-256 of what was written, if the writer gave it
 */
record AuditEntry(
    long seq,
    long commitSeq,
    Instant at,
    String action,
    @Nullable String subjectKind,
    @Nullable UUID subjectId,
    byte @Nullable [] contentDigest,
    byte[] previousHash) {

  /** SHA-256 over every field; each has a fixed length or its length before it. */
  byte[] hash() {
    byte[] does = action.getBytes(StandardCharsets.UTF_8);
    byte[] kind = subjectKind == null ? new byte[0] : subjectKind.getBytes(StandardCharsets.UTF_8);
    var bytes = ByteBuffer.allocate(160 + does.length + kind.length);
    bytes.put(previousHash).putLong(seq).putLong(commitSeq);
    bytes.putLong(at.getEpochSecond()).putInt(at.getNano());
    bytes.putInt(does.length).put(does);
    bytes.putInt(subjectKind == null ? -1 : kind.length).put(kind);
    bytes.put((byte) (subjectId == null ? 0 : 1));
    if (subjectId != null) {
      bytes.putLong(subjectId.getMostSignificantBits());
      bytes.putLong(subjectId.getLeastSignificantBits());
    }
    bytes.put((byte) (contentDigest == null ? 0 : 1));
    if (contentDigest != null) {
      bytes.put(contentDigest);
    }
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(bytes.flip());
      return sha.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
