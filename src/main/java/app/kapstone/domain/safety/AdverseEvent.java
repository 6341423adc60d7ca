package app.kapstone.domain.safety;

import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import java.util.List;

/**
 * An adverse event with what was found later. Nothing of it ever changes.
 *
 * @param followUps the oldest first
 */
public record AdverseEvent(
    AdverseEventId id,
    PatientId patientId,
    EventData data,
    Instant writtenAt,
    String writtenBy,
    List<FollowUp> followUps) {
  public AdverseEvent {
    followUps = List.copyOf(followUps);
  }

  /** How it stands according to whatever was written last. */
  public EventOutcome outcome() {
    return followUps.isEmpty() ? data.outcome() : followUps.getLast().outcome();
  }

  public boolean reported() {
    return data.report().made() || followUps.stream().anyMatch(each -> each.report().made());
  }
}
