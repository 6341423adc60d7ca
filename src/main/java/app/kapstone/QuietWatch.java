package app.kapstone;

import app.kapstone.database.Check;
import app.kapstone.database.ClosedDatabase;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.Watch;
import app.kapstone.screens.unlock.OpenPractice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the watch go round once a day, on a thread of its own, and at the lock, for a few seconds and
 * only until somebody comes back.
 *
 * @see <a href="file:../../../../../.github/decisions/quiet-watch.md">the decision</a>
 */
final class QuietWatch {
  private static final Logger LOG = LoggerFactory.getLogger(QuietWatch.class);

  /** How much longer than closing needs the keys may live behind the lock. */
  private static final Duration GRACE = Duration.ofSeconds(15);

  /** So long a round that did not come to its end is left alone. */
  private static final Duration REST = Duration.ofHours(1);

  private final Watch watch;
  private final InstantSource clock;
  private final AtomicBoolean going = new AtomicBoolean();
  private final AtomicBoolean carrying = new AtomicBoolean();
  private volatile Instant tried = Instant.MIN;
  private volatile long closingSince;
  private volatile boolean again;
  private volatile boolean enough;

  private QuietWatch(Watch watch, InstantSource clock) {
    this.watch = watch;
    this.clock = clock;
  }

  /** Begins at once where opening may have put right what was found before. */
  static QuietWatch over(Watch watch, InstantSource clock) {
    var quiet = new QuietWatch(watch, clock);
    quiet.again = watch.state().checks().stream().anyMatch(Check::isBad);
    if (quiet.again) {
      quiet.look();
    }
    return quiet;
  }

  /** Looks whether there is something to do, and has it done elsewhere. */
  void look() {
    start(going, "kapstone-watch", this::goRound);
    start(carrying, "kapstone-places", this::carry); // a disk may keep it waiting for ever
  }

  private interface Work {
    void run() throws DatabaseException;
  }

  private void start(AtomicBoolean atWork, String name, Work work) {
    if (!enough && atWork.compareAndSet(false, true)) {
      Thread.ofPlatform()
          .daemon()
          .name(name)
          .priority(Thread.MIN_PRIORITY)
          .start(() -> {
            try {
              work.run();
            } catch (ClosedDatabase e) {
              LOG.info("closed before the watch had gone round");
            } catch (DatabaseException | RuntimeException e) {
              LOG.warn("the watch could not go round: {}", e.getClass().getSimpleName());
            } finally {
              atWork.set(false);
            }
          });
    }
  }

  private void goRound() throws DatabaseException {
    Instant now = clock.instant();
    boolean rested = tried.isAfter(now) || !tried.isAfter(now.minus(REST));
    if (again || (rested && watch.state().isDue(now))) {
      again = false;
      tried = now;
      watch.run(() -> enough);
    }
  }

  private void carry() throws DatabaseException {
    if (watch.isPlaceWaiting()) {
      watch.serveWaiting(() -> enough);
    }
  }

  /**
   * The last look before the record is closed; ends by itself and when {@link #hurry} is called.
   *
   * @param onWork is told when there is something to look at
   */
  void beforeClosing(Runnable onWork) {
    closingSince = System.nanoTime();
    try {
      if (!enough && watch.hasWork()) {
        onWork.run();
        watch.runAtLock(this::isOver);
      }
    } catch (DatabaseException | RuntimeException e) {
      LOG.warn("no look before closing: {}", e.getClass().getSimpleName());
    }
  }

  /** Closes the practice after a last look; also when that fails. */
  void close(OpenPractice closing, Runnable onWork) throws DatabaseException {
    try {
      beforeClosing(onWork);
    } finally {
      closing.close(this::isOver);
    }
  }

  /** Whether closing may do no more than it must: somebody is there, or the time is up. */
  private boolean isOver() {
    return enough || System.nanoTime() - closingSince > GRACE.toNanos();
  }

  /** Somebody is there and wants in: what is not done by now is left for another time. */
  void hurry() {
    enough = true;
  }
}
