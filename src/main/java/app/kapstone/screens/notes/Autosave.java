package app.kapstone.screens.notes;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says when what is typed is to be saved: a second after the last key, and every ten seconds while
 * the typing does not stop.
 */
final class Autosave {
  static final Duration QUIET = Duration.ofSeconds(1);
  static final Duration LONGEST = Duration.ofSeconds(10);

  /** What stands in the editor. */
  record Written(String title, String body) {}

  private Written asked;
  private @Nullable Instant unsavedSince;
  private boolean stopped;

  Autosave(Written saved) {
    this.asked = saved;
  }

  /**
   * A key was typed.
   *
   * @return how long to wait, from now, before {@link #take}
   */
  Duration typed(Instant now) {
    Instant since = unsavedSince;
    if (since == null) {
      unsavedSince = now;
      return QUIET;
    }
    Duration left = Duration.between(now, since.plus(LONGEST));
    return left.compareTo(QUIET) < 0 ? (left.isNegative() ? Duration.ZERO : left) : QUIET;
  }

  /** Whether this has yet to be saved; it then counts as asked for. */
  boolean take(Written written) {
    unsavedSince = null;
    if (stopped || written.equals(asked)) {
      return false;
    }
    asked = written;
    return true;
  }

  /** A save failed: what is written is not in the record. */
  void failed(Written written, Written never) {
    if (asked.equals(written)) {
      asked = never;
    }
  }

  /** Nothing is saved any more, as after signing, or when the draft was changed elsewhere. */
  void stop() {
    stopped = true;
  }
}
