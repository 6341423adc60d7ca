package app.kapstone.domain.patient;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A patient as kept.
 *
 * @param version counts the changes, so that a change made on an older reading is refused
 * @param archivedAt null while the patient is in treatment
 */
public record Patient(
    PatientId id, long version, PatientData data, Instant addedAt, @Nullable Instant archivedAt) {
  public boolean archived() {
    return archivedAt != null;
  }
}
