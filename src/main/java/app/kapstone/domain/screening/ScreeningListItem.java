package app.kapstone.domain.screening;

import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of screenings.
 *
 * @param decision open while it is a draft
 * @param signedAt null while it is a draft
 */
public record ScreeningListItem(
    ScreeningId id,
    PatientId patientId,
    Decision decision,
    Instant changedAt,
    @Nullable Instant signedAt) {
  public boolean signed() {
    return signedAt != null;
  }

  /** Whether the time for which the result was to stand is over. */
  public boolean expired(LocalDate today) {
    LocalDate until = decision.validUntil();
    return until != null && until.isBefore(today);
  }
}
