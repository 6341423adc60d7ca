package app.kapstone.domain.care;

import app.kapstone.domain.patient.PatientId;
import java.time.Instant;

/**
 * A patient's last dose.
 *
 * @param doseAhead whether another is planned
 */
public record LastDose(PatientId patient, String name, Instant at, boolean doseAhead) {}
