package app.kapstone.screens.kit;

import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;

/**
 * How long work tells how far it is and learns that nobody wants it any more. Work is never
 * interrupted: an interrupt would close the files it has open.
 */
public final class Progress {
  private final DoubleConsumer shown;
  private volatile boolean cancelled;

  Progress(DoubleConsumer shown) {
    this.shown = shown;
  }

  /**
   * Says how far the work is. A good place for it is between two steps that may stand alone.
   *
   * @throws CancellationException when the therapist cancelled
   */
  public void at(long done, long total) {
    if (cancelled) {
      throw new CancellationException("cancelled");
    }
    shown.accept(total <= 0 ? -1 : Math.clamp((double) done / total, 0, 1));
  }

  void cancel() {
    cancelled = true;
  }
}
