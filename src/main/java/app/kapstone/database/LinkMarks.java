package app.kapstone.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Eight bytes for each link of the audit chain, so that all of them fit into memory (2.4 MB for ten
 * years) and no row needs a query of its own. The bytes are a digest under a key of this inspection
 * alone: nobody can prepare a row whose mark another link has.
 */
final class LinkMarks {
  private final byte[] key = new byte[32];
  private final MessageDigest sha256;
  private long[] marks = new long[1024];
  private int count;
  private final BitSet answered = new BitSet();

  LinkMarks() {
    new SecureRandom().nextBytes(key);
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private long mark(String action, UUID id, byte[] digest, @Nullable Instant at) {
    sha256.update(key);
    sha256.update(action.getBytes(StandardCharsets.UTF_8));
    sha256.update(
        ByteBuffer.allocate(29)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .put((byte) (at == null ? 0 : 1))
            .putLong(at == null ? 0 : at.getEpochSecond())
            .putInt(at == null ? 0 : at.getNano())
            .flip());
    return ByteBuffer.wrap(sha256.digest(digest)).getLong();
  }

  /** Takes a link in; all of them before the first question. */
  void add(String action, UUID id, byte[] digest, @Nullable Instant at) {
    if (count == marks.length) {
      marks = Arrays.copyOf(marks, 2 * count);
    }
    marks[count++] = mark(action, id, digest, at);
  }

  void sort() {
    Arrays.sort(marks, 0, count);
  }

  /** Whether a row has its link, which is then answered. */
  boolean answer(String action, Inspected.Row row) {
    int place = place(mark(action, row.id(), row.digest(), row.at()));
    if (place >= 0) {
      answered.set(place);
    }
    return place >= 0;
  }

  /** Whether a link was taken in and no row has answered to it. */
  boolean waits(String action, UUID id, byte[] digest, @Nullable Instant at) {
    int place = place(mark(action, id, digest, at));
    return place >= 0 && !answered.get(place);
  }

  /** Whether some link has no row. */
  boolean anyWaits() {
    return answered.cardinality() < count;
  }

  private int place(long mark) {
    return Arrays.binarySearch(marks, 0, count, mark);
  }
}
