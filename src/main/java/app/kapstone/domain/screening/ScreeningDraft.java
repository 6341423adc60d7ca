package app.kapstone.domain.screening;

import app.kapstone.domain.patient.PatientId;
import java.time.Instant;

/**
 * A screening that is still being filled in.
 *
 * @param listDocument the list of criteria, as a file
 * @param formDocument the answers so far, as a file
 */
public record ScreeningDraft(
    ScreeningId id,
    long version,
    PatientId patientId,
    String listDocument,
    String formDocument,
    Instant startedAt,
    Instant changedAt) {}
