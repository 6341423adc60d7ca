package app.kapstone.domain.dosing;

import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A session that has ended, in which there was a dose.
 *
 * @param protocolDocument the protocol that it followed, as it was
 * @param integrationHeld whether the integration meeting of its cycle was held
 * @param bookedFor when that meeting is planned for; null when none is
 */
public record LatelyDosed(
    PatientId patientId,
    String patientName,
    Instant firstDoseAt,
    String protocolDocument,
    boolean integrationHeld,
    @Nullable LocalDateTime bookedFor) {}
