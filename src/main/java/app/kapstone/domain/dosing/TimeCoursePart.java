package app.kapstone.domain.dosing;

import app.kapstone.domain.protocol.TimeCourse;
import java.time.Duration;

/**
 * Where the last dose stands on the time course that the protocol's source describes. It tells what
 * is usual, not what this patient feels.
 */
public enum TimeCoursePart {
  BEFORE_ONSET,
  ONSET,
  PEAK,
  RETURN,
  /** Past the time at which the source says that effects have mostly gone. */
  AFTER;

  public static TimeCoursePart at(TimeCourse course, Duration sinceLastDose) {
    long minute = sinceLastDose.toMinutes();
    if (minute < course.onsetFromMinute()) {
      return BEFORE_ONSET;
    }
    if (minute < course.peakFromMinute()) {
      return ONSET;
    }
    if (minute < course.peakToMinute()) {
      return PEAK;
    }
    return minute < course.returnToMinute() ? RETURN : AFTER;
  }
}
