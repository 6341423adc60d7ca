package app.kapstone.domain.note;

import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note that is still being written.
 *
 * @param visitId the visit it documents, if any
 * @param sessionId the dosing session it documents, if any
 */
public record NoteDraft(
    NoteId id,
    long version,
    PatientId patientId,
    NoteKind kind,
    @Nullable VisitId visitId,
    @Nullable SessionId sessionId,
    NoteText text,
    Ratings ratings,
    Instant startedAt,
    Instant changedAt) {}
