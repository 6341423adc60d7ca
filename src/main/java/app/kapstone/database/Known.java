package app.kapstone.database;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the watch knows, in memory and in its file, until the practice is closed. */
final class Known {
  private static final Logger LOG = LoggerFactory.getLogger(Known.class);

  private final WatchFile file;

  /** False where the disk did not give the file: it may be whole, and is not written over. */
  private final boolean kept;

  private final Object changing = new Object();
  private volatile WatchState state;
  private boolean ended;

  Known(Practice practice) {
    file = new WatchFile(practice);
    WatchState read;
    boolean readable = true;
    try {
      read = file.read();
    } catch (IOException e) {
      LOG.warn("what the watch knew could not be read: {}", e.getClass().getName());
      read = WatchState.NOTHING.forgotten(true);
      readable = false;
    }
    state = read;
    kept = readable;
  }

  WatchState state() {
    return state;
  }

  /**
   * Knows more from now on.
   *
   * @throws ClosedDatabase after {@link #end}
   */
  void change(UnaryOperator<WatchState> change) throws DatabaseException {
    synchronized (changing) {
      if (ended) {
        throw new ClosedDatabase("it was closed");
      }
      WatchState next = change.apply(state);
      try {
        if (kept) {
          file.write(next);
        }
      } catch (IOException e) {
        throw Failures.of(e);
      }
      state = next;
    }
  }

  /** Waits for a change that is being written; there is none afterwards. */
  void end() {
    synchronized (changing) {
      ended = true;
    }
  }
}
