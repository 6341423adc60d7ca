package app.kapstone.database;

import java.time.Instant;

/** One thing that opening found, for the screen to say in words. */
public sealed interface Finding {

  /** Why the database file was not believed. */
  enum Reason {
    /** The program ended without closing: a crash, a kill, a power cut. */
    NOT_CLOSED,
    /** The file is not, bit for bit, the one that was closed. */
    ALTERED,
    MISSING,
    SEAL_MISSING,
    SEAL_DAMAGED,
    /** The file or its rows could not be read. */
    UNREADABLE,
    /** The file holds other writes than the journal: an older one was put back. */
    OTHER_STATE,
    AUDIT_CHAIN_BROKEN,
    MIGRATION_INTERRUPTED,
    /** The therapist chose a backup. */
    CHOSEN
  }

  /** All is as it was left. */
  record ClosedCleanly() implements Finding {}

  record NewPractice() implements Finding {}

  /** The program had ended without closing; everything acknowledged is there. */
  record RebuiltAfterUncleanEnd(long writesReplayed) implements Finding {}

  /**
   * The file was damaged; everything that the journal holds is there. The old file is kept if there
   * was one.
   */
  record RebuiltFromBackup(Reason reason, Instant backupMadeAt, long writesReplayed)
      implements Finding {}

  /** A backup could not be used. */
  record BackupSkipped(String backupId) implements Finding {}

  /**
   * The journal's last frame is cut off. A kill does that to one that was never acknowledged;
   * beside a damaged file nothing proves that it was not.
   */
  record TornFrameDropped() implements Finding {}

  /**
   * The journal is damaged after this write; the sealed database was whole, a new journal began.
   */
  record JournalDamaged(long lastGoodWrite) implements Finding {}

  /** No backup could be used; the file as it is was read in full and its audit chain holds. */
  record UsedWithoutProof(Reason reason) implements Finding {}

  /** The journals end here, though later writes are known to have been; those are lost. */
  record RestoredWithGap(long restoredUpTo, long knownUpTo) implements Finding {}

  record MigratedFrom(int schemaVersion) implements Finding {}
}
