package app.kapstone.database;

import java.time.Instant;

/**
 * A restore that was tried in a temporary folder: the backup and the journal after it, held row by
 * row against the record.
 *
 * @param backupMadeAt of the backup that was restored
 * @param tables how many were compared
 * @param rows how many the record has in them
 * @param equal how many of those the restored one has, to the last byte
 * @param differing how many are missing, more or other in the restored one
 */
public record Drill(
    Instant at, Instant backupMadeAt, int tables, long rows, long equal, long differing) {
  public boolean isWell() {
    return differing == 0;
  }
}
