package app.kapstone;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.Rehearsal;
import app.kapstone.screens.home.HomeScreen;
import app.kapstone.vault.Argon2Cost;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does, while the passphrase is typed, what opening a practice does, with nothing in it: code that
 * runs for the first time takes many times as long. On a thread of its own, so that no key waits.
 */
final class Preloading {
  private static final Logger LOG = LoggerFactory.getLogger(Preloading.class);
  private static final AtomicBoolean BEGUN = new AtomicBoolean();

  private Preloading() {}

  /** For a start that is watched by itself. */
  static void leaveOut() {
    BEGUN.set(true);
  }

  /**
   * Once for a program, however often it is asked.
   *
   * @param then called at the end, in any case; on any thread
   */
  static void begin(Instant now, ZoneId zone, Runnable then) {
    if (BEGUN.getAndSet(true)) {
      then.run();
      return;
    }
    Thread.ofPlatform()
        .daemon()
        .name("kapstone-rehearsal")
        .priority(Thread.MIN_PRIORITY)
        .start(() -> {
          try {
            rehearse(now, zone);
            JarTimes.giveBack();
          } finally {
            then.run();
          }
        });
  }

  private static void rehearse(Instant now, ZoneId zone) {
    try {
      Argon2Cost.rehearse();
      Rehearsal.run(reading -> {
        HomeScreen.rehearse(reading, now, zone);
        LOG.info("rehearsed");
      });
      new ProtocolFiles().builtIn();
    } catch (DatabaseException | RuntimeException e) {
      LOG.warn("Not rehearsed: {}", e.getClass().getName()); // the real one says what is wrong
    }
  }
}
