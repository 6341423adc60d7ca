package app.kapstone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Function;
import org.jooq.Configuration;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/** The open database and its journal, kept in step. One thread uses it. */
final class Engine {
  private final Practice practice;
  private final H2File file;
  private final Connection runtime;
  private final Configuration jooq;
  private final DocumentSeal documents;
  private final int schemaVersion;
  private Journal journal;
  private AuditHead audit;
  private long compactBytes;
  private @Nullable String closedWhy;

  Engine(Practice practice, H2File file, Journal journal, long compactBytes)
      throws SQLException, IOException {
    this.practice = practice;
    this.file = file;
    this.runtime = file.connectRuntime();
    this.schemaVersion = Migrations.version(file.owner());
    this.jooq = new DefaultConfiguration().set(SQLDialect.H2).set(settings());
    this.documents = new DocumentSeal(practice.documentKey());
    this.journal = journal;
    this.audit = AuditChain.last(file.owner());
    this.compactBytes = compactBytes;
    writeOpenSeal();
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
    } finally {
      connection.end();
      rollback();
    }
  }

  <T extends @Nullable Object> T write(Function<? super Writing, ? extends T> work)
      throws DatabaseException {
    requireOpen();
    var recording = new Recording();
    var connection = RecordingConnection.forWriting(runtime, recording);
    Instant now = practice.now();
    var writing =
        new Writing(connection, jooq, documents, recording, journal.lastSeq() + 1, now, audit);
    boolean journaled = false;
    try {
      T result = work.apply(writing);
      Commit commit = writing.finish(schemaVersion);
      connection.end();
      journal.append(commit);
      journaled = true;
      runtime.commit();
      audit = writing.head();
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
    } finally {
      connection.end();
      if (!journaled) {
        rollback();
      }
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

  /** Closes in order and seals; does nothing if the engine has closed already. */
  void close() throws DatabaseException {
    if (closedWhy != null) {
      return;
    }
    closedWhy = "it was closed";
    try {
      file.shutdown(false);
      journal.close();
      Disk.force(practice.file());
      Seal.closed(practice, journal.lastSeq(), journal.head(), audit, compactBytes).write(practice);
    } catch (SQLException e) {
      file.abandon();
      throw Failures.of(e);
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  private void writeOpenSeal() throws IOException {
    Seal.open(journal.lastSeq(), journal.head(), audit, compactBytes).write(practice);
  }

  AuditHead audit() {
    return audit;
  }

  long fileBytes() throws IOException {
    return Files.size(practice.file());
  }
}
