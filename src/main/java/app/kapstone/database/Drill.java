package app.kapstone.database;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A restore that was tried in a temporary folder: the backup and the journal after it, held row by
 * row against the record.
 *
 * @param backupMadeAt of the backup that was restored
 * @param tables how many were compared
 * @param rows how many the record has in them
 * @param equal how many of those the restored one has, to the last byte
 * @param differing how many are missing, more or other in the restored one
 * @param trouble why it did not come as far as comparing; null if it did
 */
public record Drill(
    Instant at,
    Instant backupMadeAt,
    int tables,
    long rows,
    long equal,
    long differing,
    @Nullable Trouble trouble) {
  /** Why nothing could be restored. */
  public enum Trouble {
    /** The backup is missing or not what it was when it was made. */
    BACKUP,
    /** The journal does not lead from the backup to the record. */
    JOURNAL,
    /** What was restored cannot be read. */
    FILE,
    /** There was no room for it. */
    ROOM,
    /** The disk did not let it be done. */
    DISK;

    /** What this failure says of the restore; null if it says nothing of it. */
    static @Nullable Trouble of(DatabaseException failure) {
      if (failure instanceof DatabaseDamaged damaged) {
        return damaged.part() == DatabaseDamaged.Part.BACKUP
            ? BACKUP
            : damaged.part() == DatabaseDamaged.Part.JOURNAL ? JOURNAL : FILE;
      }
      if (failure instanceof ClosedDatabase || failure instanceof NoMemory) {
        return null;
      }
      return failure instanceof DiskFull ? ROOM : DISK;
    }
  }

  static Drill failed(Instant at, Instant backupMadeAt, Trouble trouble) {
    return new Drill(at, backupMadeAt, 0, 0, 0, 0, trouble);
  }

  public boolean isWell() {
    return trouble == null && differing == 0;
  }
}
