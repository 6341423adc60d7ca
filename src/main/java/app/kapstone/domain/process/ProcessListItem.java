package app.kapstone.domain.process;

import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the drawer.
 *
 * @param signedAt null while it is a draft
 */
public record ProcessListItem(
    ProcessNoteId id,
    PatientId patientId,
    String title,
    Instant startedAt,
    @Nullable Instant signedAt) {
  public boolean signed() {
    return signedAt != null;
  }
}
