package app.kapstone.domain.course;

import app.kapstone.domain.protocol.Series;
import java.time.Duration;
import java.time.Instant;

/**
 * The time after a dose in which its integration meeting belongs. How long it stays open is the
 * protocol's; no trial fixes it.
 *
 * @param closesAt the last moment at which it is open
 */
public record IntegrationWindow(Instant doseAt, Instant opensAt, Instant closesAt) {
  /** Where the window stands. */
  public enum State {
    NOT_OPEN,
    OPEN,
    HELD,
    MISSED
  }

  public IntegrationWindow {
    if (opensAt.isBefore(doseAt) || !closesAt.isAfter(opensAt)) {
      throw new IllegalArgumentException("a window opens after its dose and closes after that");
    }
  }

  public static IntegrationWindow of(Series series, Instant doseAt) {
    int hours = series.complete().integrationWindowHours().value();
    return new IntegrationWindow(doseAt, doseAt, doseAt.plus(Duration.ofHours(hours)));
  }

  /** Whether a moment lies in it. */
  public boolean holds(Instant at) {
    return !at.isBefore(opensAt) && !at.isAfter(closesAt);
  }

  /** Time left until it closes; zero once it is closed. */
  public Duration left(Instant now) {
    return now.isBefore(closesAt) ? Duration.between(now, closesAt) : Duration.ZERO;
  }

  /** Full hours left, rounded down: it never promises an hour that is not there. */
  public long hoursLeft(Instant now) {
    return left(now).toHours();
  }

  /**
   * Where the window stands now.
   *
   * @param held whether the integration meeting of this dose was held
   */
  public State state(Instant now, boolean held) {
    if (held) {
      return State.HELD;
    }
    if (now.isBefore(opensAt)) {
      return State.NOT_OPEN;
    }
    return now.isAfter(closesAt) ? State.MISSED : State.OPEN;
  }
}
