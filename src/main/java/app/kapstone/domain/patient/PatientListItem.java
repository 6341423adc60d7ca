package app.kapstone.domain.patient;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of the patient list. */
public record PatientListItem(
    PatientId id,
    String legalName,
    String nameUsed,
    @Nullable LocalDate birthDate,
    @Nullable Instant archivedAt,
    @Nullable Instant lastDoseAt) {
  public String displayName() {
    return nameUsed.isEmpty() ? legalName : nameUsed;
  }
}
