package app.kapstone.domain.calendar;

import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.patient.PatientId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * One visit in the calendar, of a course or free of one.
 *
 * @param id of the visit or of the appointment
 * @param cycle the dose cycle, from 1; 0 for a visit that belongs to no course
 * @param who whose it is, in words
 */
public record CalendarEntry(
    UUID id,
    long version,
    VisitKind kind,
    int cycle,
    LocalDateTime at,
    LocalDateTime until,
    VisitState state,
    List<PatientId> patients,
    String who) {
  public CalendarEntry {
    patients = List.copyOf(patients);
    if (until.isBefore(at)) {
      throw new IllegalArgumentException("a visit ends after it begins");
    }
  }

  public boolean ofCourse() {
    return cycle > 0;
  }

  /** Whether it takes the practitioner's time: what was missed or cancelled does not. */
  public boolean takesTime() {
    return until.isAfter(at) && (state == VisitState.PLANNED || state == VisitState.HELD);
  }

  /** Whether both take the same time. */
  public boolean clashes(CalendarEntry other) {
    return !id.equals(other.id)
        && takesTime()
        && other.takesTime()
        && at.isBefore(other.until)
        && other.at.isBefore(until);
  }
}
