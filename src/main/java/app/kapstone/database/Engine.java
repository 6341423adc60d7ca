package app.kapstone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jooq.Configuration;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open database and its journal, kept in step. One thread uses it. */
final class Engine {
  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  /** Below this a file that has doubled is not worth compacting. */
  private static final long SMALL_BYTES = 16L << 20;

  /**
   * What must be free on the disk for a write: several of the largest that the screens make. H2
   * gives up the whole file when it meets the end of the disk itself.
   */
  private static final long ROOM_BYTES = 32L << 20;

  private final Practice practice;
  private final H2File file;
  private final Connection runtime;
  private final Configuration jooq;
  private final DocumentSeal documents;
  private final Backups backups;
  private final BackupMaking making;
  private final SessionMark running;
  private final AtomicLong edition = new AtomicLong();
  private int schemaVersion;
  private Journal journal;
  private AuditHead audit;
  private AuditHead auditChecked;
  private long compactBytes;
  private @Nullable String closedWhy;
  private boolean doubted;

  Engine(Practice practice, H2File file, Journal journal, long compactBytes)
      throws SQLException, IOException {
    this.practice = practice;
    this.file = file;
    this.runtime = file.connectRuntime();
    this.schemaVersion = Migrations.version(file.owner());
    this.jooq = Reading.configuration();
    this.documents = new DocumentSeal(practice.documentKey());
    this.backups = new Backups(practice);
    this.making = new BackupMaking(practice);
    this.running = new SessionMark(practice.folder());
    this.journal = journal;
    this.audit = AuditChain.last(file.owner());
    this.auditChecked = audit; // whoever opened the file has just checked its chain
    this.compactBytes = compactBytes;
    seal().write(practice);
  }

  <T extends @Nullable Object> T read(Function<? super Reading, ? extends T> work)
      throws DatabaseException {
    requireOpen();
    var connection = RecordingConnection.forReading(runtime);
    try {
      return work.apply(new Reading(connection, jooq, documents));
    } catch (UncheckedDatabaseException e) {
      throw e.failure();
    } catch (DataAccessException e) {
      throw answer(e);
    } catch (OutOfMemoryError e) {
      closeItself("memory ran out");
      throw new NoMemory();
    } finally {
      connection.end();
      rollback();
    }
  }

  <T extends @Nullable Object> T write(Function<? super Writing, ? extends T> work)
      throws DatabaseException {
    requireOpen();
    Disk.requireRoom(practice.file(), ROOM_BYTES);
    var recording = new Recording();
    var connection = RecordingConnection.forWriting(runtime, recording);
    Instant now = practice.now();
    var writing =
        new Writing(connection, jooq, documents, recording, journal.lastSeq() + 1, now, audit);
    boolean journaled = false;
    boolean committed = false;
    try {
      T result = work.apply(writing);
      Commit commit = writing.finish(schemaVersion);
      connection.end();
      journal.append(commit);
      journaled = true;
      runtime.commit();
      committed = true;
      edition.incrementAndGet();
      audit = writing.head();
      connection.end();
      if (writing.sessionsChanged()) {
        markRunning();
      }
      return result;
    } catch (UncheckedDatabaseException e) {
      throw e.failure();
    } catch (DataAccessException e) {
      throw answer(e);
    } catch (SQLException e) {
      if (journaled) {
        throw closeItself("the write is in the journal, H2 failed with code " + e.getErrorCode());
      }
      throw answer(new DataAccessException("write", e));
    } catch (IOException e) {
      if (journal.isBroken()) {
        throw closeItself("the journal could not be cut back after a failure");
      }
      throw Failures.at(practice.file(), Failures.of(e));
    } catch (OutOfMemoryError e) {
      closeItself("memory ran out"); // nobody knows what H2 has left half-done
      throw new NoMemory();
    } finally {
      connection.end();
      if (!journaled) {
        rollback();
      } else if (!committed) {
        closeItself("the write is in the journal, H2 failed"); // nothing may follow on a guess
      }
    }
  }

  /** Says beside the vault since when sessions run. What it cannot say, unlocking shows. */
  void markRunning() throws DatabaseException {
    running.say(read(r -> r.sessions().running()));
  }

  /** A failed statement is the program's mistake, unless the file itself gave way. */
  private DatabaseException answer(DataAccessException failure) {
    SQLException sql = failure.getCause(SQLException.class);
    if (sql != null && Failures.isFatal(sql)) {
      return closeItself("H2 failed with code " + sql.getErrorCode());
    }
    throw Failures.refused(failure);
  }

  private void rollback() {
    if (closedWhy == null) {
      try {
        runtime.rollback();
      } catch (SQLException e) {
        closeItself("H2 could not roll back, code " + e.getErrorCode());
      }
    }
  }

  /** Lets go without sealing, so that the next opening rebuilds from the journal. */
  ClosedDatabase closeItself(String why) {
    if (closedWhy == null) {
      closedWhy = why;
      edition.incrementAndGet();
      file.abandon();
      try {
        journal.close();
      } catch (IOException e) {
        closedWhy = why + "; the journal's folder could not be forced";
      }
    }
    return new ClosedDatabase(why);
  }

  void requireOpen() throws ClosedDatabase {
    if (closedWhy != null) {
      throw new ClosedDatabase(closedWhy);
    }
  }

  /**
   * Makes a verified backup in one go, while nobody else needs the record. If nothing was written
   * since the newest one and that is still whole, it is the answer.
   */
  BackupInfo backUp(BooleanSupplier stopped) throws DatabaseException {
    Optional<BackupInfo> present = BackupMaking.whole(backupOfNow(), stopped);
    if (present.isPresent()) {
      return present.get();
    }
    Disk.goOn(stopped);
    BackupMaking.Copied copied = copyForBackup();
    try {
      return keep(copied, making.prove(copied, true, stopped));
    } catch (DatabaseDamaged e) {
      closeItself("the record cannot be read in full"); // opening again makes it anew
      throw e;
    } catch (OutOfMemoryError e) {
      closeItself("memory ran out");
      throw new NoMemory();
    } finally {
      BackupMaking.sweep(copied.folder());
    }
  }

  /** The newest backup if nothing was written since; whether it is still whole is not asked. */
  Optional<Backup> backupOfNow() throws DatabaseException {
    requireOpen();
    try {
      Disk.requireHere(practice.file());
      return backups.list().stream().findFirst().filter(this::isOfNow);
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  private boolean isOfNow(Backup backup) {
    return backup.manifest().commitSeq() == journal.lastSeq()
        && Arrays.equals(backup.manifest().journalHead(), journal.head());
  }

  /** A copy of the record as it is now, to be read beside it. */
  BackupMaking.Copied copy() throws DatabaseException {
    requireOpen();
    Disk.requireHere(practice.file());
    try {
      var now = new BackupMaking.State(journal.lastSeq(), schemaVersion, journal.head(), audit);
      return making.copy(file, now, compactBytes);
    } catch (OutOfMemoryError e) {
      closeItself("memory ran out"); // it did so in the open file
      throw new NoMemory();
    }
  }

  /**
   * The same for a backup, with a new journal beginning after it. Should it never become a backup,
   * the journals lead from the one before through both.
   */
  BackupMaking.Copied copyForBackup() throws DatabaseException {
    BackupMaking.Copied copied = copy();
    try {
      beginJournal();
      return copied;
    } catch (IOException e) {
      BackupMaking.sweep(copied.folder());
      throw Failures.of(e);
    }
  }

  /** Makes a proven copy a backup. */
  BackupInfo keep(BackupMaking.Copied copied, byte[] sha256) throws DatabaseException {
    requireOpen();
    try {
      Backup made = making.keep(copied, sha256);
      auditChecked = copied.state().audit();
      return made.info();
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  private void beginJournal() throws IOException, ClosedDatabase {
    if (journal.baseSeq() == journal.lastSeq()) {
      return;
    }
    List<Backup> earlier = backups.list();
    Journal old = journal;
    try {
      journal = Journal.start(practice, old.lastSeq(), schemaVersion, old.head());
    } catch (IOException e) {
      undoBeginning(old.lastSeq());
      throw e;
    }
    old.close();
    seal().write(practice);
    if (!earlier.isEmpty()) {
      // None but the newest and those before it lead on through this journal.
      Path home = earlier.getFirst().folder();
      Disk.move(old.file(), home.resolve(old.file().getFileName().toString()));
    }
  }

  /** Two journals from the same write on would contradict each other. */
  private void undoBeginning(long seq) throws ClosedDatabase {
    try {
      Files.deleteIfExists(Journal.fileFor(practice.folder().journal(), seq));
    } catch (IOException e) {
      throw closeItself("a journal could not be begun nor left");
    }
  }

  /** Closing will not seal the file: the next opening makes it anew, from backup and journal. */
  void doubt() {
    doubted = true;
  }

  /** Brings an older practice up to this program's schema, between two verified backups. */
  void migrate(SchemaCheck schema) throws DatabaseException {
    try {
      schema.at(schemaVersion).requireEqual(file.owner());
      backUp(() -> false);
      Migrations.requireRoom(practice);
      practice.folder().writeDurably(practice.migrationMark(), new byte[] {1}, null);
      schemaVersion = Migrations.bring(file, schemaVersion, schema);
      write(w -> {
        w.audit("schema.migrated", null, null, null);
        return w.now();
      });
      backUp(() -> false);
      Files.delete(practice.migrationMark());
      Disk.forceFolder(practice.folder().database());
      seal().write(practice);
    } catch (SQLException e) {
      throw Failures.of(e);
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  /**
   * Closes in order and seals; does nothing if the engine has closed already.
   *
   * @param enough once it says yes, compacting the file is left for another time
   */
  void close(BooleanSupplier enough) throws DatabaseException {
    if (closedWhy != null) {
      return;
    }
    if (doubted) {
      closeItself("it could not be read in full");
      return;
    }
    try {
      boolean compact =
          Files.size(practice.file()) > Math.max(2 * compactBytes, SMALL_BYTES)
              && isBackedUp(enough);
      if (closedWhy != null) {
        return;
      }
      closedWhy = "it was closed";
      edition.incrementAndGet();
      file.shutdown(compact);
      journal.close();
      Disk.requireHere(practice.file());
      Disk.force(practice.file());
      if (compact) {
        practice.folder().restrict(practice.file()); // compacting wrote another file in its place
        compactBytes = Files.size(practice.file());
      }
      seal().closed(practice).write(practice);
    } catch (SQLException e) {
      file.abandon();
      throw Failures.at(practice.file(), Failures.of(e));
    } catch (IOException e) {
      throw Failures.at(practice.file(), Failures.of(e));
    }
  }

  /** Compacting rewrites the file; it is left for another day if no backup can be made before. */
  private boolean isBackedUp(BooleanSupplier enough) {
    try {
      backUp(enough);
      return !enough.getAsBoolean();
    } catch (CancellationException e) {
      return false;
    } catch (DatabaseException e) {
      LOG.warn("not compacted, the backup failed: {}", e.getMessage());
      return false;
    }
  }

  private Seal seal() {
    return Seal.open(
        journal.lastSeq(), schemaVersion, journal.head(), audit, auditChecked, compactBytes);
  }

  AuditHead audit() {
    return audit;
  }

  /** As {@link Database#edition()}; any thread may ask. */
  long edition() {
    return edition.get();
  }

  long lastSeq() {
    return journal.lastSeq();
  }

  int schemaVersion() {
    return schemaVersion;
  }
}
