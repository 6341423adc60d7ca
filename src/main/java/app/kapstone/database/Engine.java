package app.kapstone.database;

import app.kapstone.domain.dosing.SessionListItem;
import app.kapstone.vault.RunningMark;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jooq.Configuration;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open database and its journal, kept in step. One thread uses it. */
final class Engine {
  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  /** Below this a file that has doubled is not worth compacting. */
  private static final long SMALL_BYTES = 16L << 20;

  /** What must be free on the disk for a write: several of the largest that the screens make. */
  private static final long ROOM_BYTES = 32L << 20;

  private final Practice practice;
  private final H2File file;
  private final Connection runtime;
  private final Configuration jooq;
  private final DocumentSeal documents;
  private final Backups backups;
  private int schemaVersion;
  private Journal journal;
  private AuditHead audit;
  private AuditHead auditChecked;
  private long compactBytes;
  private @Nullable RunningMark marked;
  private @Nullable String closedWhy;

  Engine(Practice practice, H2File file, Journal journal, long compactBytes)
      throws SQLException, IOException {
    this.practice = practice;
    this.file = file;
    this.runtime = file.connectRuntime();
    this.schemaVersion = Migrations.version(file.owner());
    this.jooq = new DefaultConfiguration().set(SQLDialect.H2).set(settings());
    this.documents = new DocumentSeal(practice.documentKey());
    this.backups = new Backups(practice);
    this.journal = journal;
    this.audit = AuditChain.last(file.owner());
    this.auditChecked = audit; // whoever opened the file has just checked its chain
    this.compactBytes = compactBytes;
    seal().write(practice);
  }

  private static Settings settings() {
    return new Settings()
        .withExecuteLogging(false) // it would write bind values to the log
        .withFetchWarnings(false)
        .withRenderSchema(false);
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
    requireRoom();
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
      throw Failures.of(e);
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
    List<SessionListItem> running = read(r -> r.sessions().running());
    var mark = new RunningMark(running.stream().map(Engine::since).toList());
    try {
      if (!mark.equals(marked)) {
        mark.write(practice.folder());
        marked = mark;
      }
    } catch (IOException e) {
      LOG.warn("that a session runs could not be marked: {}", e.getClass().getName());
    }
  }

  private static Instant since(SessionListItem session) {
    Instant dosed = session.firstDoseAt();
    return (dosed == null ? session.openedAt() : dosed).truncatedTo(ChronoUnit.MINUTES);
  }

  /** Refuses early: H2 gives up the whole file when it meets the end of the disk itself. */
  private void requireRoom() throws DatabaseException {
    if (practice.file().toFile().getUsableSpace() < ROOM_BYTES) {
      requireHere(); // of a folder that is gone nobody knows how full its disk is
      throw new DiskFull();
    }
  }

  /** A folder that was moved is not begun anew at its former place. */
  private void requireHere() throws FolderMoved {
    if (Files.notExists(practice.file())) {
      throw new FolderMoved();
    }
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
   * Makes a verified backup and begins a new journal after it. If nothing was written since the
   * newest one and that is still whole, it is the answer.
   */
  BackupInfo backUp() throws DatabaseException {
    requireOpen();
    requireHere();
    try {
      return newBackup();
    } catch (DatabaseDamaged e) {
      closeItself("the record cannot be read in full"); // opening again makes it anew
      throw e;
    } catch (OutOfMemoryError e) {
      closeItself("memory ran out");
      throw new NoMemory();
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  private BackupInfo newBackup() throws DatabaseException, IOException {
    List<Backup> present = backups.list();
    if (!present.isEmpty() && isOfNow(present.getFirst()) && present.getFirst().isWhole()) {
      return present.getFirst().info();
    }
    Backup made =
        backups.make(
            new Backups.Source(file, journal.lastSeq(), schemaVersion, journal.head(), audit));
    auditChecked = audit;
    beginJournalAfter(made, present);
    backups.prune();
    return made.info();
  }

  private boolean isOfNow(Backup backup) {
    return backup.manifest().commitSeq() == journal.lastSeq()
        && Arrays.equals(backup.manifest().journalHead(), journal.head());
  }

  private void beginJournalAfter(Backup made, List<Backup> earlier)
      throws IOException, ClosedDatabase {
    if (journal.baseSeq() == journal.lastSeq()) {
      return;
    }
    Journal old = journal;
    try {
      journal = Journal.start(practice, old.lastSeq(), schemaVersion, old.head());
    } catch (IOException e) {
      undoBeginning(made, old.lastSeq());
      throw e;
    }
    old.close();
    seal().write(practice);
    for (Backup backup : earlier) {
      if (backup.manifest().commitSeq() >= old.baseSeq()) { // also one that a crash left without
        Disk.move(old.file(), backup.folder().resolve(old.file().getFileName().toString()));
        return;
      }
    }
  }

  /** Two journals from the same write on would contradict each other. */
  private void undoBeginning(Backup made, long seq) throws ClosedDatabase {
    try {
      Files.deleteIfExists(Journal.fileFor(practice.folder().journal(), seq));
      backups.discard(made);
    } catch (IOException e) {
      throw closeItself("a journal could not be begun nor left");
    }
  }

  /** Brings an older practice up to this program's schema, between two verified backups. */
  void migrate(SchemaCheck schema) throws DatabaseException {
    try {
      schema.requireEqualAt(schemaVersion, file.owner());
      backUp();
      practice.folder().writeDurably(practice.migrationMark(), new byte[] {1}, null);
      Migrations.migrate(file, schema.version());
      schemaVersion = Migrations.version(file.owner());
      write(w -> {
        w.audit("schema.migrated", null, null, null);
        return w.now();
      });
      schema.requireEqual(file.owner());
      backUp();
      Files.delete(practice.migrationMark());
      Disk.forceFolder(practice.folder().database());
      seal().write(practice);
    } catch (SQLException e) {
      throw Failures.of(e);
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  /** Closes in order and seals; does nothing if the engine has closed already. */
  void close() throws DatabaseException {
    if (closedWhy != null) {
      return;
    }
    try {
      boolean compact = fileBytes() > Math.max(2 * compactBytes, SMALL_BYTES) && isBackedUp();
      if (closedWhy != null) {
        return;
      }
      closedWhy = "it was closed";
      file.shutdown(compact);
      journal.close();
      requireHere();
      Disk.force(practice.file());
      if (compact) {
        practice.folder().restrict(practice.file()); // compacting wrote another file in its place
        compactBytes = fileBytes();
      }
      seal().closed(practice).write(practice);
    } catch (SQLException e) {
      file.abandon();
      throw Failures.of(e);
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  /** Compacting rewrites the file; it is left for another day if no backup can be made before. */
  private boolean isBackedUp() {
    try {
      backUp();
      return true;
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

  int schemaVersion() {
    return schemaVersion;
  }

  private long fileBytes() throws IOException {
    return Files.size(practice.file());
  }
}
