package app.kapstone.domain.process;

import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import java.util.List;

/**
 * A process note that can no longer change.
 *
 * @param hash SHA-256 over all of the above, 64 hex digits
 * @param addenda in the order they were signed
 */
public record ProcessNote(
    ProcessNoteId id,
    PatientId patientId,
    NoteText text,
    Instant startedAt,
    Instant signedAt,
    String signedBy,
    String hash,
    List<ProcessAddendum> addenda) {
  public ProcessNote {
    addenda = List.copyOf(addenda);
  }
}
