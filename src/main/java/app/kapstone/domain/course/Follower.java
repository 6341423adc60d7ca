package app.kapstone.domain.course;

import app.kapstone.domain.patient.PatientId;
import java.time.LocalDate;

/**
 * A course that follows a protocol and has not ended.
 *
 * @param patient as the patient is called
 * @param version the protocol's, as the course has it
 */
public record Follower(
    CourseId course, PatientId patientId, String patient, int version, LocalDate startsOn) {}
