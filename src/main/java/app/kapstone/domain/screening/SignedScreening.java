package app.kapstone.domain.screening;

import app.kapstone.domain.patient.PatientId;
import java.time.Instant;

/**
 * A screening that can no longer change.
 *
 * @param listDocument the list of criteria as it was then
 * @param formDocument the answers
 * @param hash SHA-256 over all of it, 64 hex digits
 */
public record SignedScreening(
    ScreeningId id,
    PatientId patientId,
    String listDocument,
    String formDocument,
    ScreeningResult proposed,
    Decision decision,
    Instant startedAt,
    Instant signedAt,
    String signedBy,
    String hash) {}
