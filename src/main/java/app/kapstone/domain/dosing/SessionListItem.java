package app.kapstone.domain.dosing;

import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.patient.PatientId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a patient's list of sessions.
 *
 * @param firstDoseAt null before the first dose
 * @param totalMg the sum of the doses that count, 0 before the first
 */
public record SessionListItem(
    SessionId id,
    PatientId patientId,
    @Nullable VisitId visitId,
    Instant openedAt,
    @Nullable Instant endedAt,
    @Nullable Instant firstDoseAt,
    BigDecimal totalMg) {}
