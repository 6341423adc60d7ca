package app.kapstone.database;

import java.time.Instant;

/**
 * A backup that was opened and read in full when it was made.
 *
 * @param id its folder's name under {@code backups/}
 * @param commitSeq the last write in it
 * @param bytes its size, without journal
 */
public record BackupInfo(
    String id, Instant madeAt, long commitSeq, int schemaVersion, long bytes) {}
