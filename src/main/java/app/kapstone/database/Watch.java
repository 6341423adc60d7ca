package app.kapstone.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
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
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  private final Database database;
  private final WriterThread thread;
  private final Engine engine;
  private final Practice practice;
  private final BackupMaking making;
  private final Elsewhere elsewhere;
  private final Known known;
  private final ReentrantLock working = new ReentrantLock();

  private volatile boolean ending;

  /** What is signed was not what was written: no backup from before may be thrown away. */
  private volatile boolean tampered;

  Watch(
      Database database,
      WriterThread thread,
      Engine engine,
      Practice practice,
      OpeningReport report)
      throws DatabaseException {
    this.database = database;
    this.thread = thread;
    this.engine = engine;
    this.practice = practice;
    making = new BackupMaking(practice);
    known = new Known(practice);
    elsewhere = new Elsewhere(practice, known, () -> ending);
    tampered = known.state().isTampered();
    if (!report.isUneventful()) {
      known.change(WatchState::ofAnother);
    }
    noteDue();
  }

  private void noteDue() throws DatabaseException {
    Instant now = practice.now();
    if (state().due(now) != state()) {
      known.change(state -> state.due(now));
    }
  }

  /** What is known; may be asked on any thread. */
  public WatchState state() {
    return known.state();
  }

  /** Ends what is being done with the keys and waits for it; nothing is done afterwards. */
  void end() {
    ending = true;
    working.lock();
    try {
      known.end();
    } finally {
      working.unlock();
    }
  }

  /** As {@link Database#backUp()}. */
  BackupInfo backUp() throws DatabaseException {
    BackupInfo made;
    begin();
    try {
      BooleanSupplier stopped = () -> ending;
      Optional<BackupInfo> present = BackupMaking.whole(thread.call(engine::backupOfNow), stopped);
      made = present.isPresent() ? present.get() : makeBackup();
      prune();
      lookAtBackup(stopped);
    } catch (CancellationException e) {
      throw new ClosedDatabase("it was closed");
    } catch (StorageFailed e) {
      throw Failures.at(practice.file(), e);
    } catch (OutOfMemoryError e) {
      throw new NoMemory(); // it ran out beside the record, which stays open
    } finally {
      working.unlock();
    }
    serve(() -> ending, true);
    return made;
  }

  private BackupInfo makeBackup() throws DatabaseException {
    BackupMaking.Copied copied = thread.call(engine::copyForBackup);
    try {
      byte[] sha256 = making.prove(copied, true, () -> ending);
      return thread.call(() -> engine.keep(copied, sha256));
    } catch (DatabaseDamaged e) {
      DatabaseException failure = Failures.at(practice.file(), e);
      if (failure instanceof DatabaseDamaged) {
        thread.call(() -> engine.closeItself("the record cannot be read in full"));
      }
      throw failure;
    } finally {
      BackupMaking.sweep(copied.folder());
    }
  }

  /** One of those that are thrown away may be the last from before somebody changed the record. */
  private void prune() throws DatabaseException {
    if (!tampered) {
      thread.call(() -> {
        try {
          new Backups(practice).prune();
          return true;
        } catch (IOException e) {
          throw Failures.of(e);
        }
      });
    }
  }

  /** Whether nothing was written since this backup was made: then its age says nothing. */
  public boolean isOfNow(BackupInfo backup) throws DatabaseException {
    return thread.call(engine::lastSeq) == backup.commitSeq();
  }

  /** Whether anything was written since the watch last went round, or that is long ago. */
  public boolean hasWork() throws DatabaseException {
    long now = thread.call(engine::lastSeq);
    return state().upTo() != now || state().isDue(practice.now());
  }

  /**
   * Goes round: opens the newest backup and counts it, reads the record in full beside itself,
   * makes the day's backup of it, checks the audit chain and what is signed, and sees to the places
   * elsewhere. What it finds is kept, also when it is stopped half-way.
   *
   * @param enough asked now and then; once it says yes, the rest is left for another time
   * @return whether all of the record was looked at
   */
  public boolean run(BooleanSupplier enough) throws DatabaseException {
    boolean whole = goRound(enough, true);
    serve(() -> ending || enough.getAsBoolean(), true);
    return whole;
  }

  /** The same where somebody waits: sees to no place and begins nothing that cannot be stopped. */
  public boolean runAtLock(BooleanSupplier enough) throws DatabaseException {
    return goRound(enough, false);
  }

  private boolean goRound(BooleanSupplier enough, boolean compact) throws DatabaseException {
    WriterThread.refuseDrawing();
    if (!working.tryLock()) {
      return false; // something is being done; nobody waits behind it
    }
    BooleanSupplier stopped = () -> ending || enough.getAsBoolean();
    try {
      requireGoing();
      noteDue();
      lookAtBackup(stopped); // before a new one takes the place of one that is not well
      long seen = lookAtRecord(compact, stopped);
      boolean whole = lookAtSigned(stopped) && seen >= 0;
      prune();
      if (whole) {
        known.change(state -> state.whole(practice.now(), seen));
      }
      return whole;
    } catch (CancellationException e) {
      LOG.info("the watch was stopped before its end");
      return false;
    } finally {
      working.unlock();
    }
  }

  /** Gives the newest backup to those places that can be reached and have not just failed. */
  public void serveWaiting(BooleanSupplier enough) throws DatabaseException {
    WriterThread.refuseDrawing();
    serve(() -> ending || enough.getAsBoolean(), false);
  }

  private void requireGoing() throws ClosedDatabase {
    if (ending) {
      throw new ClosedDatabase("it was closed");
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

  private long lookAtRecord(boolean compact, BooleanSupplier stopped) throws DatabaseException {
    BackupMaking.Copied copied = null;
    try {
      boolean due =
          isBackupDue() && BackupMaking.whole(thread.call(engine::backupOfNow), stopped).isEmpty();
      Disk.goOn(stopped);
      var copy = thread.call(due ? engine::copyForBackup : engine::copy);
      copied = copy;
      byte[] sha256 = making.prove(copy, compact, stopped);
      note(Check.Part.RECORD, Check.Outcome.WELL, copy.rowsInAll());
      note(Check.Part.CHAIN, Check.Outcome.WELL, copy.state().audit().seq());
      if (due) {
        thread.call(() -> engine.keep(copy, sha256));
      }
      return copy.state().commitSeq();
    } catch (DatabaseDamaged e) {
      if (Failures.at(practice.file(), e) instanceof FolderMoved moved) {
        throw moved;
      }
      LOG.warn("the record is not well: {}", e.part());
      thread.call(() -> {
        engine.doubt();
        return true;
      });
      boolean chain = e.part() == DatabaseDamaged.Part.AUDIT_CHAIN;
      note(chain ? Check.Part.CHAIN : Check.Part.RECORD, Check.Outcome.BAD, 0);
      return -1;
    } catch (DiskFull | ReadOnlyFolder | StorageFailed | NoMemory | OutOfMemoryError e) {
      undone(e, Check.Part.RECORD, Check.Part.CHAIN);
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
        .noneMatch(madeAt -> madeAt.isAfter(now.minus(WatchState.EVERY)) && !madeAt.isAfter(now));
  }

  private boolean lookAtSigned(BooleanSupplier stopped) throws DatabaseException {
    try {
      int changed = Inspection.of(database, stopped).size();
      tampered = changed > 0;
      note(Check.Part.SIGNED, tampered ? Check.Outcome.BAD : Check.Outcome.WELL, changed);
      return true;
    } catch (DiskFull | ReadOnlyFolder | StorageFailed | NoMemory | OutOfMemoryError e) {
      undone(e, Check.Part.SIGNED);
      return false;
    }
  }

  private void lookAtBackup(BooleanSupplier stopped) throws DatabaseException {
    try {
      Optional<Long> rows = new BackupCheck(practice).count(stopped);
      note(
          Check.Part.BACKUP,
          rows.isPresent() ? Check.Outcome.WELL : Check.Outcome.BAD,
          rows.orElse(0L));
    } catch (IOException
        | DiskFull
        | ReadOnlyFolder
        | StorageFailed
        | NoMemory
        | OutOfMemoryError e) {
      undone(e, Check.Part.BACKUP);
    }
  }

  /** Whether a place lacks the newest backup and something may be done about it now. */
  public boolean isPlaceWaiting() throws DatabaseException {
    return !tampered && elsewhere.isWaiting();
  }

  /**
   * Gives the backups a further place, and the newest at once.
   *
   * @param chosen any folder outside the practice
   * @throws IllegalArgumentException if it is within the practice
   */
  public WatchState addPlace(Path chosen) throws DatabaseException {
    WriterThread.refuseDrawing();
    requireGoing();
    elsewhere.add(chosen);
    serve(() -> ending, true);
    return state();
  }

  /** Whether a folder lies in the practice folder itself; reads the disk. */
  public boolean isWithin(Path chosen) {
    return practice.folder().holds(chosen);
  }

  /** Whether a place is here now, and a restore from it can be tried; reads the disk. */
  public boolean isHere(BackupPlace place) {
    WriterThread.refuseDrawing();
    return elsewhere.isHere(place);
  }

  /** Gives a place up; what lies there stays there. */
  public WatchState removePlace(BackupPlace place) throws DatabaseException {
    WriterThread.refuseDrawing();
    elsewhere.remove(place);
    return state();
  }

  /** Somebody has read that the places are not known any more. */
  public WatchState noticeForgotten() throws DatabaseException {
    WriterThread.refuseDrawing();
    known.change(state -> state.forgotten(false));
    return state();
  }

  private void serve(BooleanSupplier stopped, boolean all) throws DatabaseException {
    if (!tampered) {
      elsewhere.serve(stopped, all);
    }
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
    Instant madeAt = practice.now();
    try {
      Backup backup =
          place == null
              ? new Backups(practice)
                  .newest()
                  .orElseThrow(
                      () -> new DatabaseDamaged(DatabaseDamaged.Part.BACKUP, "there is none"))
              : new Places(practice).newest(place);
      madeAt = backup.manifest().madeAt();
      copied = thread.call(engine::copy);
      Drill tried = new RestoreDrill(practice).run(backup, copied, () -> ending);
      known.change(state -> state.with(tried));
      return tried;
    } catch (IOException e) {
      throw failed(madeAt, Failures.of(e));
    } catch (DatabaseException e) {
      throw failed(madeAt, e);
    } catch (OutOfMemoryError e) {
      throw new NoMemory();
    } catch (CancellationException e) {
      throw new ClosedDatabase("it was closed");
    } finally {
      if (copied != null) {
        BackupMaking.sweep(copied.folder());
      }
      working.unlock();
    }
  }

  private DatabaseException failed(Instant madeAt, DatabaseException why) throws DatabaseException {
    Drill.Trouble trouble = Drill.Trouble.of(why);
    if (trouble != null) {
      known.change(state -> state.with(Drill.failed(practice.now(), madeAt, trouble)));
    }
    return why;
  }

  /** What could not be looked at now is not well because of that: what was found bad stays. */
  private void undone(Throwable why, Check.Part... parts) throws DatabaseException {
    for (Check.Part part : parts) {
      LOG.warn("{} could not be looked at: {}", part, why.getClass().getSimpleName());
      if (state().checks().stream().noneMatch(each -> each.part() == part && each.isBad())) {
        note(part, Check.Outcome.UNDONE, 0);
      }
    }
  }

  private void note(Check.Part part, Check.Outcome outcome, long count) throws DatabaseException {
    var check = new Check(part, practice.now(), outcome, count);
    known.change(state -> state.with(check));
  }
}
