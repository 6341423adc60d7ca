package app.kapstone;

import app.kapstone.database.Check;
import app.kapstone.database.ClosedDatabase;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.Watch;
import java.time.Duration;
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

  private final Watch watch;
  private final InstantSource clock;
  private final AtomicBoolean atWork = new AtomicBoolean();
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
    if (!enough && atWork.compareAndSet(false, true)) {
      Thread.ofPlatform()
          .daemon()
          .name("kapstone-watch")
          .priority(Thread.MIN_PRIORITY)
          .start(this::work);
    }
  }

  private void work() {
    try {
      if (again || watch.state().isDue(clock.instant())) {
        again = false;
        watch.run(() -> enough);
      } else if (watch.isPlaceWaiting()) {
        watch.serveWaiting(() -> enough);
      }
    } catch (ClosedDatabase e) {
      LOG.info("closed before the watch had gone round");
    } catch (DatabaseException e) {
      LOG.warn("the watch could not go round: {}", e.getClass().getSimpleName());
    } finally {
      atWork.set(false);
    }
  }

  /**
   * The last look before the record is closed; ends by itself and when {@link #hurry} is called.
   */
  void beforeClosing() {
    long begun = System.nanoTime();
    try {
      if (!enough && watch.hasWork()) {
        watch.run(() -> enough || System.nanoTime() - begun > GRACE.toNanos());
      }
    } catch (DatabaseException e) {
      LOG.warn("no look before closing: {}", e.getClass().getSimpleName());
    }
  }

  /** Somebody is there and wants in: what is not done by now is left for another time. */
  void hurry() {
    enough = true;
  }
}
