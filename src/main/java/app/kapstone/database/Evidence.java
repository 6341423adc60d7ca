package app.kapstone.database;

import app.kapstone.vault.Sealing;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a practice folder says of itself before anything in it is opened for writing.
 *
 * @param seal null if it is missing or damaged
 * @param tail how far the journals lead, from the sealed write on
 * @param doubt why the database file is not believed; null if it is
 */
record Evidence(
    @Nullable Seal seal,
    JournalShelf shelf,
    JournalShelf.Reach tail,
    Finding.@Nullable Reason doubt) {

  /**
   * Gathers it.
   *
   * @param early of the database file, where it was read already
   * @throws JournalBehind if the journal is whole but does not lead through the sealed write
   * @throws DatabaseTooNew if the seal is of a newer schema
   */
  static Evidence gather(Practice practice, int knownSchema, @Nullable EarlyDigest early)
      throws IOException, DatabaseException {
    JournalShelf shelf = JournalShelf.load(practice);
    Seal seal;
    try {
      seal = Seal.read(practice);
    } catch (Sealing.Broken e) {
      boolean missing = !Files.exists(practice.sealFile());
      return new Evidence(
          null,
          shelf,
          shelf.tail(),
          missing ? Finding.Reason.SEAL_MISSING : Finding.Reason.SEAL_DAMAGED);
    }
    if (seal.schemaVersion() > knownSchema) {
      throw new DatabaseTooNew(seal.schemaVersion(), knownSchema);
    }
    JournalShelf.Reach tail =
        shelf.after(seal.commitSeq(), seal.journalHead(), (commit, hash) -> {});
    if (!tail.connected() && tail.end() == JournalScan.End.WHOLE) {
      throw new JournalBehind(tail.seq(), seal.commitSeq());
    }
    return new Evidence(seal, shelf, tail, doubt(practice, seal, tail, early));
  }

  private static Finding.@Nullable Reason doubt(
      Practice practice, Seal seal, JournalShelf.Reach tail, @Nullable EarlyDigest early)
      throws IOException {
    if (Files.exists(practice.migrationMark())) {
      return Finding.Reason.MIGRATION_INTERRUPTED;
    }
    if (!Files.exists(practice.file())) {
      return Finding.Reason.MISSING;
    }
    if (!seal.closed()) {
      return Finding.Reason.NOT_CLOSED;
    }
    if (!seal.holdsFor(practice, early)) {
      return Finding.Reason.ALTERED;
    }
    boolean furtherOn = tail.connected() && tail.seq() > seal.commitSeq();
    return furtherOn ? Finding.Reason.OTHER_STATE : null;
  }

  /**
   * Whether frames are lost that were whole once.
   *
   * @param found the write the database file stands at, if it can be read
   * @throws JournalBehind if the journal is whole and yet the database is ahead of it
   */
  boolean isJournalDamaged(Optional<Long> found) throws JournalBehind {
    boolean ahead = found.isPresent() && found.get() > tail.seq();
    if (ahead && tail.connected() && tail.end() == JournalScan.End.WHOLE) {
      throw new JournalBehind(tail.seq(), found.get());
    }
    // A frame that looks torn was acknowledged if the database holds its write.
    return ahead || !tail.connected() || tail.end() == JournalScan.End.DAMAGED;
  }

  /** The write up to which something proves that there were writes. */
  long provenSeq() {
    return Math.max(tail.seq(), seal == null ? 0 : seal.commitSeq());
  }

  Seal provenSeal() {
    if (seal == null) {
      throw new IllegalStateException("there is no seal");
    }
    return seal;
  }

  /** The write a database file stands at, read without changing a byte; empty if unreadable. */
  static Optional<Long> commitSeqOf(Practice practice) throws DatabaseException {
    if (!Files.isRegularFile(practice.file())) {
      return Optional.empty();
    }
    try (H2File file = H2File.peek(practice.file(), practice)) {
      return Optional.of(file.commitSeq());
    } catch (DatabaseDamaged e) {
      return Optional.empty();
    } catch (SQLException e) {
      return unreadable(Failures.of(e));
    }
  }

  /** Where it could not be tried the file says nothing, least of all that it may be passed over. */
  static Optional<Long> unreadable(DatabaseException failure) throws DatabaseException {
    if (failure instanceof DatabaseInUse || failure instanceof NoMemory) {
      throw failure;
    }
    return Optional.empty();
  }

  /** The last write that the seal or the database file tells of. */
  static long knownUpTo(Practice practice) throws IOException, DatabaseException {
    long sealed = 0;
    try {
      sealed = Seal.read(practice).commitSeq();
    } catch (Sealing.Broken e) {
      sealed = 0; // then only the file can tell
    }
    return Math.max(sealed, commitSeqOf(practice).orElse(0L));
  }
}
