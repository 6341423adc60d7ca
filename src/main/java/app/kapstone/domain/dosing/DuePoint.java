package app.kapstone.domain.dosing;

import app.kapstone.domain.source.Source;
import java.time.Instant;

/**
 * One moment at which vital signs are due.
 *
 * @param dueAt when the protocol asks for them
 * @param askAt when the screen asks: {@code dueAt}, or later when the check was put off
 */
public record DuePoint(Instant dueAt, Instant askAt, Kind kind, Source source, State state) {
  /** Which part of the session it belongs to. */
  public enum Kind {
    BEFORE_DOSE,
    TIMED,
    BEFORE_LEAVING
  }

  /** Where it stands. */
  public enum State {
    UPCOMING,
    DUE,
    /** Past due by more than {@link VitalsSchedule#GRACE}. */
    OVERDUE,
    /** Put off until {@link DuePoint#askAt()}. */
    SNOOZED,
    DONE,
    /** No reading was taken in its time; a back-dated one can still fill it. */
    MISSED
  }

  /** Whether it still waits for a reading. */
  public boolean open() {
    return switch (state) {
      case UPCOMING, DUE, OVERDUE, SNOOZED -> true;
      case DONE, MISSED -> false;
    };
  }
}
