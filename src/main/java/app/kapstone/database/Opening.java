package app.kapstone.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From a practice folder to an engine. A database file is believed only if the seal says that it
 * is, bit for bit, the one that was closed, and the journal ends at the same write; any other is
 * made anew from the newest backup and the journal.
 *
 * @see <a href="file:../../../../../../.github/decisions/0003-journal-and-rebuild.md">decision
 *     0003</a>
 */
final class Opening {
  private final Practice practice;
  private final SchemaCheck schema;
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable H2File file;
  private @Nullable Journal journal;

  /** The result. */
  record Opened(Engine engine, OpeningReport report) {}

  private Opening(Practice practice, SchemaCheck schema) {
    this.practice = practice;
    this.schema = schema;
  }

  static Opened create(Practice practice) throws DatabaseException {
    return new Opening(practice, SchemaCheck.load()).run(Opening::makeNew);
  }

  /** Makes a record of an earlier schema, for the rows of an export. */
  static Opened createAt(Practice practice, int version) throws DatabaseException {
    return new Opening(practice, SchemaCheck.load().at(version)).run(Opening::makeNew);
  }

  static Opened open(Practice practice, SchemaCheck schema, @Nullable EarlyDigest early)
      throws DatabaseException {
    return new Opening(practice, schema).run(opening -> opening.openPresent(early));
  }

  static Opened restore(Practice practice, String backupId) throws DatabaseException {
    return new Opening(practice, SchemaCheck.load()).run(opening -> opening.restoreFrom(backupId));
  }

  private interface Way {
    Engine go(Opening opening) throws IOException, SQLException, DatabaseException;
  }

  private Opened run(Way way) throws DatabaseException {
    boolean opened = false;
    try {
      Disk.requireFile(practice.file());
      Disk.requireFile(practice.sealFile());
      Engine engine = way.go(this);
      practice.folder().sweepTemp(); // not before: it may be the backup of whoever has it open
      if (engine.schemaVersion() < schema.version()) {
        int before = engine.schemaVersion();
        engine.migrate(schema);
        findings.add(new Finding.MigratedFrom(before));
      }
      opened = true;
      return new Opened(engine, new OpeningReport(findings));
    } catch (DatabaseDamaged e) {
      throw Failures.at(practice.folder().root(), e);
    } catch (OutOfMemoryError e) {
      throw new NoMemory();
    } catch (SQLException e) {
      throw Failures.at(practice.folder().root(), Failures.of(e));
    } catch (IOException e) {
      throw Failures.at(practice.folder().root(), Failures.of(e));
    } finally {
      if (!opened) {
        letGo();
      }
    }
  }

  private void letGo() throws DatabaseException {
    if (file != null) {
      file.abandon();
    }
    if (journal != null) {
      try {
        journal.close();
      } catch (IOException e) {
        throw Failures.of(e);
      }
    }
  }

  private Engine makeNew() throws IOException, SQLException, DatabaseException {
    JournalShelf shelf = JournalShelf.load(practice);
    boolean begun = Files.exists(practice.sealFile()) || !new Backups(practice).list().isEmpty();
    if (begun || shelf.tail().seq() > 0) {
      throw new IllegalStateException("the folder already holds a record");
    }
    Files.deleteIfExists(practice.file()); // an attempt that stopped before its seal
    file = H2File.create(practice.file(), practice);
    Migrations.migrate(file, schema.version());
    schema.requireEqual(file.owner());
    practice.folder().restrict(practice.file());
    journal = Journal.start(practice, 0, schema.version(), new byte[32]);
    var engine = new Engine(practice, file, journal, Files.size(practice.file()));
    engine.backUp(() -> false); // so that there is a base to rebuild from, from the first write on
    findings.add(new Finding.NewPractice());
    return engine;
  }

  private Engine openPresent(@Nullable EarlyDigest early)
      throws IOException, SQLException, DatabaseException {
    var evidence = Evidence.gather(practice, schema.version(), early);
    Finding.Reason doubt = evidence.doubt();
    if (doubt == null) {
      doubt = openSealed(evidence.provenSeal());
    }
    if (doubt == null) {
      findings.add(new Finding.ClosedCleanly());
      return goOnWithSealed(evidence);
    }
    return makeAnew(evidence, doubt);
  }

  /** Opens a file whose seal holds; says why if it must not be believed even so. */
  private Finding.@Nullable Reason openSealed(Seal seal) throws DatabaseException {
    try {
      H2File sealed = H2File.open(practice.file(), practice);
      file = sealed;
      if (sealed.commitSeq() != seal.commitSeq()) {
        return letGoBecause(Finding.Reason.OTHER_STATE);
      }
      checkSchema(sealed); // before a row is read by it
      if (!seal.audit().equals(AuditChain.verifyLongOne(sealed.owner(), seal.auditChecked()))) {
        return letGoBecause(Finding.Reason.AUDIT_CHAIN_BROKEN);
      }
      return null;
    } catch (SQLException e) {
      DatabaseException failure = Failures.of(e);
      if (failure instanceof DatabaseDamaged) {
        return letGoBecause(Finding.Reason.UNREADABLE);
      }
      throw failure;
    }
  }

  private Finding.Reason letGoBecause(Finding.Reason reason) {
    if (file != null) {
      file.abandon();
      file = null;
    }
    return reason;
  }

  private Engine goOnWithSealed(Evidence evidence)
      throws IOException, SQLException, DatabaseException {
    Seal seal = evidence.provenSeal();
    if (file != null && seal.schemaVersion() == schema.version()) {
      ReadingAhead.begin(file, practice.now());
    }
    JournalScan goesOn = evidence.tail().last();
    if (goesOn != null && evidence.tail().connected()) {
      return engine(goesOn, seal.compactBytes());
    }
    findings.add(new Finding.JournalDamaged(evidence.tail().seq()));
    return engineWithNewJournal(evidence.shelf(), seal.commitSeq(), seal.journalHead());
  }

  private Engine makeAnew(Evidence evidence, Finding.Reason doubt)
      throws IOException, SQLException, DatabaseException {
    Optional<Long> found = Evidence.commitSeqOf(practice);
    practice.folder().sweepTemp(); // nobody has it open: what was left there takes no room from us
    boolean journalDamaged = evidence.isJournalDamaged(found);
    long reached = evidence.tail().seq();
    var rebuild = new Rebuild(practice, evidence.shelf(), schema.version());
    var backups = new Backups(practice);
    backups.unusable().forEach(id -> findings.add(new Finding.BackupSkipped(id)));
    Optional<Rebuild.Rebuilt> rebuilt =
        journalDamaged ? Optional.empty() : rebuild.fromNewest(backups.list(), findings::add);
    // A killed H2 is at most a write behind; one that is further back, or silent, is damaged.
    boolean unclosedOnly =
        doubt == Finding.Reason.NOT_CLOSED && found.isPresent() && found.get() >= reached - 1;
    if (rebuilt.isPresent()) {
      findings.add(said(doubt, unclosedOnly, found, rebuilt.get()));
    } else {
      if (journalDamaged) {
        findings.add(new Finding.JournalDamaged(reached));
      }
      long backedUp =
          backups.list().stream().mapToLong(b -> b.manifest().commitSeq()).max().orElse(0);
      // A file that is older than a backup is not the record, whatever became of the journal.
      long proven = Math.max(evidence.provenSeq(), backedUp);
      rebuilt = rebuild.fromFileItself(proven, journalDamaged);
      findings.add(new Finding.UsedWithoutProof(doubt));
    }
    Rebuild.Rebuilt whole = rebuilt.orElseThrow(() -> lost(journalDamaged, reached));
    return install(rebuild, whole, !unclosedOnly, evidence.shelf());
  }

  private static DatabaseDamaged lost(boolean journalDamaged, long reached) {
    return journalDamaged
        ? new DatabaseDamaged(DatabaseDamaged.Part.JOURNAL, "damaged after write " + reached)
        : new DatabaseDamaged(
            DatabaseDamaged.Part.BACKUP, "neither a backup nor the file is whole");
  }

  private static Finding said(
      Finding.Reason doubt, boolean unclosedOnly, Optional<Long> found, Rebuild.Rebuilt rebuilt) {
    if (unclosedOnly || rebuilt.backupMadeAt() == null) {
      return new Finding.RebuiltAfterUncleanEnd(rebuilt.replayed());
    }
    Finding.Reason reason = doubt;
    if (doubt == Finding.Reason.NOT_CLOSED) {
      reason = found.isPresent() ? Finding.Reason.OTHER_STATE : Finding.Reason.UNREADABLE;
    }
    return new Finding.RebuiltFromBackup(reason, rebuilt.backupMadeAt(), rebuilt.replayed());
  }

  private Engine install(
      Rebuild rebuild, Rebuild.Rebuilt rebuilt, boolean keepOld, JournalShelf shelf)
      throws IOException, SQLException, DatabaseException {
    rebuild.install(rebuilt, keepOld);
    Files.deleteIfExists(practice.migrationMark());
    H2File installed = H2File.open(practice.file(), practice);
    file = installed;
    checkSchema(installed);
    long bytes = Files.size(practice.file());
    JournalScan goesOn = rebuilt.goesOn();
    if (goesOn != null) {
      return engine(goesOn, bytes);
    }
    return engineWithNewJournal(shelf, rebuilt.seq(), rebuilt.head());
  }

  private Engine restoreFrom(String backupId) throws IOException, SQLException, DatabaseException {
    Backup backup =
        new Backups(practice)
            .list().stream()
                .filter(candidate -> candidate.id().equals(backupId))
                .findFirst()
                .orElseThrow(
                    () -> new DatabaseDamaged(DatabaseDamaged.Part.BACKUP, "no such backup"));
    long known = Evidence.knownUpTo(practice);
    practice.folder().sweepTemp();
    JournalShelf shelf = JournalShelf.load(practice);
    var rebuild = new Rebuild(practice, shelf, schema.version());
    Rebuild.Rebuilt rebuilt =
        rebuild
            .from(backup, true)
            .orElseThrow(
                () -> new DatabaseDamaged(DatabaseDamaged.Part.BACKUP, "the backup is damaged"));
    findings.add(
        new Finding.RebuiltFromBackup(
            Finding.Reason.CHOSEN, backup.manifest().madeAt(), rebuilt.replayed()));
    if (known > rebuilt.seq()) {
      findings.add(new Finding.RestoredWithGap(rebuilt.seq(), known));
    }
    return install(rebuild, rebuilt, true, shelf);
  }

  private Engine engine(JournalScan goesOn, long compactBytes)
      throws IOException, SQLException, DatabaseException {
    H2File opened = opened();
    if (goesOn.end() == JournalScan.End.TORN) {
      findings.add(new Finding.TornFrameDropped());
    }
    journal = Journal.resume(practice, goesOn);
    return new Engine(practice, opened, journal, compactBytes);
  }

  /** Where no journal can be gone on with: what is left of them is set aside, a backup is made. */
  private Engine engineWithNewJournal(JournalShelf shelf, long seq, byte @Nullable [] head)
      throws IOException, SQLException, DatabaseException {
    H2File opened = opened();
    String stamp = Backups.stamp(practice.now());
    new Backups(practice).setAsideAfter(seq);
    for (Path old : shelf.replacedAfter(seq)) {
      if (Files.exists(old)) { // unless it went aside with its backup
        Disk.move(old, old.resolveSibling("set-aside-" + stamp + "-" + old.getFileName()));
      }
    }
    int version = Migrations.version(opened.owner());
    byte[] from = head == null ? freshHead(seq, opened) : head;
    journal = Journal.start(practice, seq, version, from);
    var engine = new Engine(practice, opened, journal, Files.size(practice.file()));
    engine.backUp(() -> false);
    return engine;
  }

  /** A beginning for a chain whose last frame is lost: the state itself stands for it. */
  private static byte[] freshHead(long seq, H2File file) throws SQLException {
    byte[] audit = AuditChain.last(file.owner()).hash();
    return JournalFrame.hash(audit, seq, "fresh".getBytes(StandardCharsets.US_ASCII));
  }

  private void checkSchema(H2File opened) throws SQLException, DatabaseException {
    int version = Migrations.version(opened.owner());
    if (version > schema.version()) {
      throw new DatabaseTooNew(version, schema.version());
    }
    schema.at(version).requireEqual(opened.owner());
  }

  private H2File opened() {
    if (file == null) {
      throw new IllegalStateException("no file is open");
    }
    return file;
  }
}
