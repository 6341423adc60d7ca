package app.kapstone.domain.document;

import app.kapstone.domain.patient.PatientId;
import java.time.Instant;

/**
 * A stored paper, without its bytes.
 *
 * @param length in bytes
 * @param sha256 of the bytes, 64 hex digits
 */
public record StoredDocument(
    DocumentId id,
    PatientId patientId,
    DocumentKind kind,
    String title,
    Instant storedAt,
    long length,
    String sha256) {}
