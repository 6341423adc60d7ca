package app.kapstone.database;

import app.kapstone.vault.Sealing;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What one journal file holds.
 *
 * @param lastSeq the last commit whose frame holds
 * @param head hash of that frame
 * @param goodBytes length of the file up to there
 * @param end how the file goes on after that
 */
record JournalScan(
    Path file, JournalHeader header, long lastSeq, byte[] head, long goodBytes, End end) {

  enum End {
    /** Nothing follows. */
    WHOLE,
    /** A frame follows that a crash cut off: it was never acknowledged. */
    TORN,
    /** What follows was once whole and is not any more. */
    DAMAGED
  }

  /** Takes each commit in order. */
  interface Visitor {
    void commit(Commit commit, byte[] hash) throws DatabaseException;
  }

  static JournalHeader header(Practice practice, Path file) throws IOException, DatabaseDamaged {
    try (var in = Files.newInputStream(file)) {
      return JournalHeader.decode(practice, in.readNBytes(JournalHeader.BYTES));
    } catch (Sealing.Broken e) {
      throw new DatabaseDamaged(DatabaseDamaged.Part.JOURNAL, file.getFileName() + ": header");
    }
  }

  /** Reads and checks every frame. */
  static JournalScan of(Practice practice, Path file, Visitor visitor)
      throws IOException, DatabaseException {
    JournalHeader header = header(practice, file);
    long length = Files.size(file);
    long good = JournalHeader.BYTES;
    long seq = header.baseSeq();
    byte[] head = header.previousHash();
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      in.skipNBytes(good);
      while (good < length) {
        long left = length - good;
        if (left < JournalFrame.PREFIX_BYTES) {
          return new JournalScan(file, header, seq, head, good, End.TORN);
        }
        int size = in.readInt();
        boolean checked = in.readInt() == JournalFrame.check(size, seq + 1);
        if (!checked || size < 0 || size > JournalFrame.LONGEST_BYTES) {
          return new JournalScan(file, header, seq, head, good, End.DAMAGED);
        }
        if (left - JournalFrame.PREFIX_BYTES < size) {
          return new JournalScan(file, header, seq, head, good, End.TORN);
        }
        byte[] sealed = in.readNBytes(size);
        long next = good + JournalFrame.PREFIX_BYTES + size;
        Commit commit;
        try {
          commit = CommitCodec.decode(JournalFrame.open(practice, sealed, seq + 1, head));
        } catch (Sealing.Broken e) {
          // The last frame may have reached its length but not its content when the power went.
          End end = next == length ? End.TORN : End.DAMAGED;
          return new JournalScan(file, header, seq, head, good, end);
        }
        seq++;
        head = JournalFrame.hash(head, seq, sealed);
        good = next;
        visitor.commit(commit, head);
      }
    }
    return new JournalScan(file, header, seq, head, good, End.WHOLE);
  }
}
