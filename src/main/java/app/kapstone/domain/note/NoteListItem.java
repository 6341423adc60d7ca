package app.kapstone.domain.note;

import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of notes, signed or not.
 *
 * @param signedAt null while it is a draft
 */
public record NoteListItem(
    NoteId id,
    PatientId patientId,
    NoteKind kind,
    @Nullable VisitId visitId,
    String title,
    Instant changedAt,
    @Nullable Instant signedAt) {
  public boolean signed() {
    return signedAt != null;
  }
}
