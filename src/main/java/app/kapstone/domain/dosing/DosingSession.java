package app.kapstone.domain.dosing;

import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dosing session with all that happened in it.
 *
 * @param visitId the dose visit it belongs to; null when it was opened without a course
 * @param protocolDocument the protocol it runs by, word for word
 * @param weightKg the weight of the day in kilograms; null when it was not taken
 * @param events in the order they were written
 */
public record DosingSession(
    SessionId id,
    PatientId patientId,
    @Nullable VisitId visitId,
    String protocolDocument,
    @Nullable Double weightKg,
    Instant openedAt,
    @Nullable Instant endedAt,
    List<RecordedEvent> events) {
  public DosingSession {
    events = List.copyOf(events);
  }

  public boolean ended() {
    return endedAt != null;
  }
}
