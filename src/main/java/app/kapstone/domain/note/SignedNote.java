package app.kapstone.domain.note;

import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A note that can no longer change.
 *
 * @param session the record of the session that the signature covers
 * @param items what was written with it to come back, which the signature covers too
 * @param signedBy the clinician's name at the time
 * @param hash SHA-256 over all of the above, 64 hex digits
 * @param addenda in the order they were signed
 */
public record SignedNote(
    NoteId id,
    PatientId patientId,
    NoteKind kind,
    @Nullable VisitId visitId,
    @Nullable SessionId sessionId,
    NoteText text,
    Ratings ratings,
    Optional<SessionProof> session,
    Optional<ItemsProof> items,
    Instant startedAt,
    Instant signedAt,
    String signedBy,
    String hash,
    List<Addendum> addenda) {
  public SignedNote {
    addenda = List.copyOf(addenda);
  }
}
