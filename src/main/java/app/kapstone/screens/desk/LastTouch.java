package app.kapstone.screens.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** When somebody last touched the keyboard or the pointer; at first the moment it is made. */
public final class LastTouch {
  private final InstantSource clock;
  private Instant at;

  public LastTouch(InstantSource clock) {
    this.clock = clock;
    at = clock.instant();
  }

  public void touched() {
    at = clock.instant();
  }

  /** Whether that is so long ago, or longer. */
  public boolean isAgo(Duration time) {
    Instant now = clock.instant();
    if (now.isBefore(at)) {
      at = now; // the clock was set back: nobody waits for the old time again
    }
    return !now.isBefore(at.plus(time));
  }
}
