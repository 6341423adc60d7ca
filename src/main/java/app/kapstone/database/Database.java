package app.kapstone.database;

import app.kapstone.vault.OpenVault;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The record of one practice. A transaction is the only way to it: {@link #read} and {@link #write}
 * wait for the one thread that owns it, so that the thread that draws may not call them.
 *
 * @see <a href="file:../../../../../../.github/decisions/0003-journal-and-rebuild.md">decision
 *     0003</a>
 */
public final class Database implements AutoCloseable {
  private final WriterThread thread;
  private final Engine engine;
  private final Practice practice;
  private final OpeningReport report;
  private final Watch watch;

  private Database(WriterThread thread, Practice practice, Opening.Opened opened)
      throws DatabaseException {
    this.thread = thread;
    this.practice = practice;
    this.engine = opened.engine();
    this.report = opened.report();
    this.watch = new Watch(this, thread, engine, practice, report);
  }

  /** Makes the empty record of a new practice. */
  public static Database create(OpenVault vault, InstantSource clock) throws DatabaseException {
    return start(practice(vault, clock), Opening::create);
  }

  /** Opens the record, after repairing what an unclean end or a failing disk left of it. */
  public static Database open(OpenVault vault, InstantSource clock) throws DatabaseException {
    return open(vault, clock, null);
  }

  /**
   * The same.
   *
   * @param early of its file, begun while the vault was being opened
   */
  public static Database open(OpenVault vault, InstantSource clock, @Nullable EarlyDigest early)
      throws DatabaseException {
    return open(practice(vault, clock), early);
  }

  /**
   * Makes the record anew from a backup and all journals after it, up to the last write they hold.
   * Whatever was in its place is set aside.
   *
   * @param backupId of {@link #backups(OpenVault)}
   * @throws DatabaseDamaged if that backup cannot be used; nothing was changed
   */
  public static Database restore(OpenVault vault, String backupId, InstantSource clock)
      throws DatabaseException {
    return start(practice(vault, clock), practice -> Opening.restore(practice, backupId));
  }

  /** The backups of a practice whose record may not open, newest first. */
  public static List<BackupInfo> backups(OpenVault vault) throws DatabaseException {
    try (Practice practice = practice(vault, InstantSource.system())) {
      return backups(practice);
    }
  }

  private static Practice practice(OpenVault vault, InstantSource clock) {
    WriterThread.refuseDrawing();
    return Practice.of(vault, clock);
  }

  private static List<BackupInfo> backups(Practice practice) throws DatabaseException {
    try {
      return new Backups(practice).list().stream().map(Backup::info).toList();
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  static Database restore(Practice practice, String backupId) throws DatabaseException {
    return start(practice, p -> Opening.restore(p, backupId));
  }

  /** For the rows of an export: empty, in the export's schema, and not yet anybody's practice. */
  static Database createAt(Practice practice, int schema) throws DatabaseException {
    return start(practice, p -> Opening.createAt(p, schema), database -> {});
  }

  static Database create(Practice practice) throws DatabaseException {
    return start(practice, Opening::create);
  }

  static Database open(Practice practice) throws DatabaseException {
    return start(practice, p -> Opening.open(p, SchemaCheck.load(), null));
  }

  static Database open(Practice practice, @Nullable EarlyDigest early) throws DatabaseException {
    return start(practice, p -> Opening.open(p, SchemaCheck.load(), early));
  }

  /** For a program that knows another schema than this one. */
  static Database open(Practice practice, SchemaCheck schema) throws DatabaseException {
    return start(practice, p -> Opening.open(p, schema, null));
  }

  /** Ends as a crash does: nothing is sealed. */
  void abandon() throws DatabaseException {
    watch.end();
    thread.call(() -> engine.closeItself("it was abandoned"));
    thread.close();
    practice.close();
  }

  private interface Way {
    Opening.Opened go(Practice practice) throws DatabaseException;
  }

  private interface Then {
    void go(Database database) throws DatabaseException;
  }

  private static Database start(Practice practice, Way way) throws DatabaseException {
    return start(
        practice,
        way,
        database -> {
          if (database.report.migratedFrom(FormerTexts.LAST)) {
            FormerTexts.takeOver(database);
          }
          database.thread.call(() -> {
            database.engine.markRunning();
            return null;
          });
        });
  }

  private static Database start(Practice practice, Way way, Then then) throws DatabaseException {
    var thread = new WriterThread();
    boolean opened = false;
    try {
      var database = new Database(thread, practice, thread.call(() -> way.go(practice)));
      then.go(database);
      opened = true;
      return database;
    } finally {
      if (!opened) {
        thread.close();
        practice.close();
      }
    }
  }

  /** What opening found. */
  public OpeningReport report() {
    return report;
  }

  /**
   * Another number after each change of the record and after it closed: at the same number there is
   * nothing new to read. Any thread may ask; it waits for nothing.
   */
  public long edition() {
    return engine.edition();
  }

  /**
   * Reads one state of the record.
   *
   * @param work gives records, not the transaction: that is dead when it returns
   * @throws IllegalStateException on the JavaFX thread, or inside another transaction
   */
  public <T extends @Nullable Object> T read(Function<? super Reading, ? extends T> work)
      throws DatabaseException {
    return thread.call(() -> engine.read(work));
  }

  /**
   * Changes the record. When this returns, the change is on the disk; when it throws, nothing was
   * changed, except after {@link ClosedDatabase}, when opening again shows the truth.
   *
   * @throws IllegalStateException on the JavaFX thread, or inside another transaction
   */
  public <T extends @Nullable Object> T write(Function<? super Writing, ? extends T> work)
      throws DatabaseException {
    return thread.call(() -> engine.write(work));
  }

  /** As {@link #write}, for a change that gives nothing back. */
  public void change(Consumer<? super Writing> work) throws DatabaseException {
    write(writing -> {
      work.accept(writing);
      return true;
    });
  }

  /**
   * Makes a backup and reads it in full before it counts. Other calls wait only while the file is
   * copied. The newest seven are kept.
   */
  public BackupInfo backUp() throws DatabaseException {
    return watch.backUp();
  }

  /** What sees to backups and to the health of the record. */
  public Watch watch() {
    return watch;
  }

  /** The backups at hand, newest first. */
  public List<BackupInfo> backups() throws DatabaseException {
    return thread.call(() -> backups(practice));
  }

  /** The last link of the audit chain, for the footer of what leaves the practice. */
  public AuditHead lastAudit() throws DatabaseException {
    return thread.call(engine::audit);
  }

  /** The schema of the record, as an export names it. */
  public int schema() throws DatabaseException {
    return thread.call(engine::schemaVersion);
  }

  /**
   * Reads everything that happened or is signed and holds it against the audit chain; for the time
   * after opening, on any thread that can wait.
   *
   * @return the rows that were changed, added or removed by other means than Kapstone; empty when
   *     all is well
   */
  public List<ChangedRow> inspect() throws DatabaseException {
    List<ChangedRow> found = Inspection.of(this, () -> false);
    FormerTexts.takeOver(this); // where a migration was killed before it could
    return found;
  }

  /** Authenticates documents and images, in and out; computes, and waits for no disk. */
  public DocumentSeal documents() {
    return new DocumentSeal(practice.documentKey());
  }

  /** Closes in order and seals; a second time does nothing. */
  @Override
  public void close() throws DatabaseException {
    close(() -> false);
  }

  /**
   * As {@link #close()}.
   *
   * @param enough once it says yes, what can wait for the next closing is left to it
   */
  public void close(BooleanSupplier enough) throws DatabaseException {
    if (thread.isClosed()) {
      return;
    }
    WriterThread.refuseDrawing();
    watch.end();
    try {
      thread.call(() -> {
        engine.close(enough);
        return null;
      });
    } finally {
      thread.close();
      practice.close();
    }
  }
}
