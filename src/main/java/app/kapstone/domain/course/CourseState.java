package app.kapstone.domain.course;

import java.util.EnumSet;
import java.util.Set;

/** Where a course stands. */
public enum CourseState {
  /** Dated, and nothing of it was held yet. */
  PLANNED,
  ACTIVE,
  ON_HOLD,
  /** Back in preparation: no dose until the therapist says so. */
  STEPPED_BACK,
  COMPLETED,
  ENDED_EARLY,
  /** The series is over; single doses follow at long intervals. */
  MAINTENANCE;

  /** Where it can go from here. What was ended by mistake can be taken up again. */
  public Set<CourseState> next() {
    return switch (this) {
      case PLANNED -> EnumSet.of(ACTIVE, ON_HOLD, ENDED_EARLY);
      case ACTIVE -> EnumSet.of(ON_HOLD, STEPPED_BACK, COMPLETED, ENDED_EARLY, MAINTENANCE);
      case ON_HOLD, STEPPED_BACK ->
          EnumSet.complementOf(EnumSet.of(this, PLANNED, COMPLETED, MAINTENANCE));
      case COMPLETED -> EnumSet.of(ACTIVE, MAINTENANCE);
      case ENDED_EARLY -> EnumSet.of(ACTIVE);
      case MAINTENANCE -> EnumSet.of(ACTIVE, ON_HOLD, COMPLETED, ENDED_EARLY);
    };
  }

  /** Whether visits of it are still to be held. */
  public boolean open() {
    return this != COMPLETED && this != ENDED_EARLY;
  }
}
