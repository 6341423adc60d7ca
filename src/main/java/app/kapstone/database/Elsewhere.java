package app.kapstone.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the places elsewhere have the newest backup. A disk may let one wait for ever, so
 * that closing waits for nothing that is done here: the keys are wiped meanwhile, each use of them
 * fails then, and what came of it is not recorded.
 */
final class Elsewhere {
  private static final Logger LOG = LoggerFactory.getLogger(Elsewhere.class);

  private final Practice practice;
  private final Known known;
  private final BooleanSupplier ending;
  private final Places places;
  private final ReentrantLock serving = new ReentrantLock();

  Elsewhere(Practice practice, Known known, BooleanSupplier ending) {
    this(practice, known, ending, Disks.ofSystem());
  }

  Elsewhere(Practice practice, Known known, BooleanSupplier ending, Disks disks) {
    this.practice = practice;
    this.known = known;
    this.ending = ending;
    places = new Places(practice, disks);
  }

  /**
   * Gives the newest backup to the places.
   *
   * @param all also to those that have just failed
   */
  void serve(BooleanSupplier stopped, boolean all) throws DatabaseException {
    if (known.state().places().isEmpty() || !serving.tryLock()) {
      return;
    }
    try {
      Optional<Backup> newest = whole(stopped);
      for (BackupPlace place : known.state().places()) {
        if (newest.isPresent() && (all || !places.rests(place))) {
          Disk.goOn(stopped);
          BackupPlace here = places.find(place, known.state().places());
          replace(place, places.serve(here, newest.get(), stopped));
        }
      }
    } catch (CancellationException | ClosedDatabase e) {
      LOG.info("the places are seen to another time");
    } catch (IllegalStateException e) {
      requireWiped(e);
    } finally {
      serving.unlock();
    }
  }

  private Optional<Backup> whole(BooleanSupplier stopped) throws DatabaseException {
    try {
      Optional<Backup> newest = new Backups(practice).newest();
      return newest.isPresent() && newest.get().isWhole(stopped) ? newest : Optional.empty();
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  /** Whether a place lacks the newest backup and something may be done about it now. */
  boolean isWaiting() throws DatabaseException {
    if (known.state().places().isEmpty()) {
      return false;
    }
    try {
      Instant newest =
          new Backups(practice)
              .newest()
              .map(backup -> backup.manifest().madeAt())
              .orElse(Instant.MIN);
      return known.state().places().stream()
          .filter(place -> place.state() != BackupPlace.State.KEPT || lacks(place, newest))
          .filter(place -> !places.rests(place))
          .map(place -> places.find(place, known.state().places()))
          .anyMatch(places::seemsHere);
    } catch (IOException e) {
      throw Failures.of(e);
    } catch (IllegalStateException e) {
      requireWiped(e);
      return false;
    }
  }

  /** Whether a place is here now, as far as its mark can be read. */
  boolean isHere(BackupPlace place) {
    try {
      return places.seemsHere(place);
    } catch (IllegalStateException e) {
      requireWiped(e);
      return false;
    }
  }

  private static boolean lacks(BackupPlace place, Instant newest) {
    Instant has = place.newest();
    return has == null || has.plusMillis(1).isBefore(newest);
  }

  /**
   * A further place; it has nothing yet.
   *
   * @throws IllegalArgumentException if it is within the practice
   */
  void add(Path chosen) throws DatabaseException {
    if (practice.folder().holds(chosen)) {
      throw new IllegalArgumentException("a copy beside the original is none");
    }
    try {
      BackupPlace made = places.prepare(chosen, known.state().places(), ending);
      known.change(state -> {
        var all = new ArrayList<>(state.places());
        all.removeIf(each -> each.id().equals(made.id()) || isTakenOver(each, made));
        all.add(made);
        return state.with(all).forgotten(false);
      });
    } catch (IOException e) {
      throw Failures.of(e);
    } catch (CancellationException e) {
      throw new ClosedDatabase("it was closed");
    } catch (IllegalStateException e) {
      requireWiped(e);
      throw new ClosedDatabase("it was closed");
    }
  }

  /** Of a place whose mark was lost nothing is known but its path. */
  private static boolean isTakenOver(BackupPlace before, BackupPlace made) {
    return before.state() == BackupPlace.State.FOREIGN && before.folder().equals(made.folder());
  }

  void remove(BackupPlace place) throws DatabaseException {
    known.change(state ->
        state.with(state.places().stream().filter(each -> !each.id().equals(place.id())).toList()));
  }

  private void replace(BackupPlace before, BackupPlace after) throws DatabaseException {
    known.change(state ->
        state.with(
            state.places().stream()
                .map(each -> each.id().equals(before.id()) ? after : each)
                .toList()));
  }

  /** A key that was wiped refuses; at any other time that is a mistake. */
  private void requireWiped(IllegalStateException failure) {
    if (!ending.getAsBoolean()) {
      throw failure;
    }
  }
}
