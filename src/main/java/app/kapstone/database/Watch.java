package app.kapstone.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The quiet watch over an open practice: backups, checks, places elsewhere, restores that are
 * tried. It reads copies beside the record, so that the record itself is held only while it is
 * copied. One thing at a time is done, and closing the record ends it.
 *
 * @see <a href="file:../../../../../../.github/decisions/quiet-watch.md">the decision</a>
 */
public final class Watch {
  /** One backup a day. */
  public static final Duration BACKUP_EVERY = Duration.ofDays(1);

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  private final Database database;
  private final WriterThread thread;
  private final Engine engine;
  private final Practice practice;
  private final BackupMaking making;
  private final Places places;
  private final WatchFile file;
  private final ReentrantLock working = new ReentrantLock();
  private final Object changing = new Object();
  private volatile boolean ending;
  private volatile WatchState state;

  Watch(Database database, WriterThread thread, Engine engine, Practice practice)
      throws DatabaseException {
    this.database = database;
    this.thread = thread;
    this.engine = engine;
    this.practice = practice;
    making = new BackupMaking(practice);
    places = new Places(practice);
    file = new WatchFile(practice);
    try {
      state = file.read();
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  /** What is known; may be asked on any thread. */
  public WatchState state() {
    return state;
  }

  /** Ends what is being done and waits for it; nothing is done afterwards. */
  void end() {
    ending = true;
    working.lock();
    working.unlock();
  }

  /** As {@link Database#backUp()}. */
  BackupInfo backUp() throws DatabaseException {
    begin();
    try {
      Optional<BackupInfo> present = thread.call(engine::backupOfNow);
      BackupInfo made = present.isPresent() ? present.get() : makeBackup();
      lookAtBackup();
      serve(() -> ending);
      return made;
    } catch (CancellationException e) {
      throw new ClosedDatabase("it was closed");
    } finally {
      working.unlock();
    }
  }

  private BackupInfo makeBackup() throws DatabaseException {
    BackupMaking.Copied copied = thread.call(engine::copyForBackup);
    try {
      byte[] sha256 = making.prove(copied, () -> ending);
      return thread.call(() -> engine.keep(copied, sha256));
    } catch (DatabaseDamaged e) {
      thread.call(() -> engine.closeItself("the record cannot be read in full"));
      throw e;
    } finally {
      BackupMaking.sweep(copied.folder());
    }
  }

  /** Whether anything was written since the watch last went round, or that is long ago. */
  public boolean hasWork() throws DatabaseException {
    long now = thread.call(engine::lastSeq);
    return state.upTo() != now || state.isDue(practice.now());
  }

  /**
   * Goes round: opens the newest backup and counts it, reads the record in full beside itself,
   * makes the day's backup of it, checks the audit chain and what is signed, and sees to the places
   * elsewhere. What it finds is kept, also when it is stopped half-way.
   *
   * @param enough asked now and then; once it says yes, the rest is left for another time
   */
  public WatchState run(BooleanSupplier enough) throws DatabaseException {
    WriterThread.refuseDrawing();
    if (!working.tryLock()) {
      return state; // something is being done; nobody waits behind it
    }
    BooleanSupplier stopped = () -> ending || enough.getAsBoolean();
    try {
      lookAtBackup(); // before a new one takes the place of one that is not well
      long seen = lookAtRecord(stopped);
      lookAtSigned(stopped);
      serve(stopped);
      change(known -> known.whole(practice.now(), seen));
    } catch (CancellationException e) {
      LOG.info("the watch was stopped before its end");
    } finally {
      working.unlock();
    }
    return state;
  }

  /** Gives the newest backup to those places that do not have it and can be reached. */
  public void serveWaiting(BooleanSupplier enough) throws DatabaseException {
    begin();
    try {
      serve(() -> ending || enough.getAsBoolean());
    } catch (CancellationException e) {
      LOG.info("the places are seen to another time");
    } finally {
      working.unlock();
    }
  }

  private void begin() throws ClosedDatabase {
    WriterThread.refuseDrawing();
    working.lock();
    if (ending) {
      working.unlock();
      throw new ClosedDatabase("it was closed");
    }
  }

  private long lookAtRecord(BooleanSupplier stopped) throws DatabaseException {
    BackupMaking.Copied copied = null;
    try {
      boolean due = isBackupDue();
      var copy = thread.call(due ? engine::copyForBackup : engine::copy);
      copied = copy;
      byte[] sha256 = making.prove(copy, stopped);
      note(Check.Part.RECORD, Check.Outcome.WELL, copy.rowsInAll());
      note(Check.Part.CHAIN, Check.Outcome.WELL, copy.state().audit().seq());
      if (due) {
        thread.call(() -> engine.keep(copy, sha256));
      }
      return copy.state().commitSeq();
    } catch (DatabaseDamaged e) {
      LOG.warn("the record is not well: {}", e.part());
      thread.call(() -> {
        engine.doubt();
        return true;
      });
      boolean chain = e.part() == DatabaseDamaged.Part.AUDIT_CHAIN;
      note(chain ? Check.Part.CHAIN : Check.Part.RECORD, Check.Outcome.BAD, 0);
      return -1;
    } catch (DiskFull | ReadOnlyFolder | StorageFailed e) {
      LOG.warn("the record could not be looked at: {}", e.getClass().getSimpleName());
      note(Check.Part.RECORD, Check.Outcome.UNDONE, 0);
      return -1;
    } finally {
      if (copied != null) {
        BackupMaking.sweep(copied.folder());
      }
    }
  }

  /** One from the future was made when the clock was wrong and says nothing of its age. */
  private boolean isBackupDue() throws DatabaseException {
    Instant now = practice.now();
    return database.backups().stream()
        .map(BackupInfo::madeAt)
        .noneMatch(madeAt -> madeAt.isAfter(now.minus(BACKUP_EVERY)) && !madeAt.isAfter(now));
  }

  private void lookAtSigned(BooleanSupplier stopped) throws DatabaseException {
    int changed = Inspection.of(database, stopped).size();
    note(Check.Part.SIGNED, changed == 0 ? Check.Outcome.WELL : Check.Outcome.BAD, changed);
  }

  private void lookAtBackup() throws DatabaseException {
    try {
      Optional<Long> rows = new BackupCheck(practice).count();
      note(
          Check.Part.BACKUP,
          rows.isPresent() ? Check.Outcome.WELL : Check.Outcome.BAD,
          rows.orElse(0L));
    } catch (IOException e) {
      LOG.warn("the newest backup could not be read: {}", e.getClass().getName());
      note(Check.Part.BACKUP, Check.Outcome.UNDONE, 0);
    }
  }

  private void serve(BooleanSupplier stopped) throws DatabaseException {
    if (state.places().isEmpty()) {
      return;
    }
    Optional<Backup> newest = newest().filter(Watch::isWhole);
    for (BackupPlace place : state.places()) {
      if (newest.isPresent() && !stopped.getAsBoolean()) {
        replace(place, places.serve(place, newest.get(), stopped));
      }
    }
  }

  private static boolean isWhole(Backup backup) {
    try {
      return backup.isWhole();
    } catch (IOException e) {
      return false; // it is said of the backups, not of the place
    }
  }

  private Optional<Backup> newest() throws DatabaseException {
    try {
      return new Backups(practice).list().stream().findFirst();
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  /** Whether a place lacks the newest backup and something may be done about it now. */
  public boolean isPlaceWaiting() throws DatabaseException {
    Instant newest = newest().map(backup -> backup.manifest().madeAt()).orElse(Instant.MIN);
    return state.places().stream()
        .filter(place -> place.state() != BackupPlace.State.KEPT || lacks(place, newest))
        .anyMatch(Places::isThere);
  }

  private static boolean lacks(BackupPlace place, Instant newest) {
    Instant has = place.newest();
    return has == null || has.plusMillis(1).isBefore(newest);
  }

  /**
   * Gives the backups a further place, and the newest at once.
   *
   * @param chosen any folder outside the practice
   * @throws IllegalArgumentException if it is within the practice
   */
  public WatchState addPlace(Path chosen) throws DatabaseException {
    WriterThread.refuseDrawing();
    if (isWithin(chosen)) {
      throw new IllegalArgumentException("a copy beside the original is none");
    }
    try {
      BackupPlace made = places.prepare(chosen);
      change(known -> {
        var all = new ArrayList<>(known.places());
        all.removeIf(each -> each.folder().equals(made.folder()));
        all.add(made);
        return known.with(all);
      });
    } catch (IOException e) {
      throw Failures.of(e);
    }
    serveWaiting(() -> false);
    return state;
  }

  /** Whether a folder lies in the practice folder itself. */
  public boolean isWithin(Path chosen) {
    return chosen.toAbsolutePath().normalize().startsWith(practice.folder().root());
  }

  /** Gives a place up; what lies there stays there. */
  public WatchState removePlace(BackupPlace place) throws DatabaseException {
    WriterThread.refuseDrawing();
    change(known ->
        known.with(
            known.places().stream()
                .filter(each -> !each.folder().equals(place.folder()))
                .toList()));
    return state;
  }

  private void replace(BackupPlace before, BackupPlace after) throws DatabaseException {
    change(known ->
        known.with(
            known.places().stream()
                .map(each -> each.folder().equals(before.folder()) ? after : each)
                .toList()));
  }

  /**
   * Restores the newest backup into a temporary folder, with the journal after it, and holds it
   * against the record row by row.
   *
   * @param place where the backup is taken from; null for those in the practice folder
   * @throws DatabaseDamaged if there is no backup that can be used
   */
  public Drill drill(@Nullable BackupPlace place) throws DatabaseException {
    begin();
    BackupMaking.Copied copied = null;
    try {
      Backup backup =
          place == null
              ? newest()
                  .orElseThrow(
                      () -> new DatabaseDamaged(DatabaseDamaged.Part.BACKUP, "there is none"))
              : places.newest(place);
      copied = thread.call(engine::copy);
      Drill tried = new RestoreDrill(practice).run(backup, copied, () -> ending);
      change(known -> known.with(tried));
      return tried;
    } catch (IOException e) {
      throw Failures.of(e);
    } catch (CancellationException e) {
      throw new ClosedDatabase("it was closed");
    } finally {
      if (copied != null) {
        BackupMaking.sweep(copied.folder());
      }
      working.unlock();
    }
  }

  private void note(Check.Part part, Check.Outcome outcome, long count) throws DatabaseException {
    var check = new Check(part, practice.now(), outcome, count);
    change(known -> known.with(check));
  }

  private void change(UnaryOperator<WatchState> change) throws DatabaseException {
    synchronized (changing) {
      WatchState next = change.apply(state);
      try {
        file.write(next);
      } catch (IOException e) {
        throw Failures.of(e);
      }
      state = next;
    }
  }
}
