package app.kapstone.domain.course;

import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A protocol applied to one patient.
 *
 * @param protocolKey the protocol's name in the library
 * @param protocolVersion the version it began with, and keeps
 * @param protocolDocument that version as it was published, word for word
 * @param visits in the order of their dates
 */
public record Course(
    CourseId id,
    long version,
    PatientId patientId,
    String protocolKey,
    int protocolVersion,
    String protocolDocument,
    LocalDate startsOn,
    CourseState state,
    Instant addedAt,
    List<Visit> visits) {
  public Course {
    visits = List.copyOf(visits);
  }
}
