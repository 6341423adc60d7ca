package app.kapstone.domain.care;

import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A course for which the time since the last dose counts: one in maintenance, or one whose next
 * dose is near.
 *
 * @param protocolDocument the protocol that it follows
 * @param lastDoseAt null before the first
 */
public record Dosing(
    PatientId patient, String name, String protocolDocument, @Nullable Instant lastDoseAt) {}
