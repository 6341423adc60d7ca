package app.kapstone.domain.care;

import app.kapstone.domain.patient.PatientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was not reminded of a planned visit at the time that it now has.
 *
 * @param visit the visit of a course, or the appointment
 * @param patient null where the visit names nobody of the record
 * @param name of the patient, or the words of the visit
 */
public record Unreminded(UUID visit, @Nullable PatientId patient, String name) {}
