package app.kapstone.domain.process;

import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;

/** A process note that is still being written; what does not belong in it is marked, not lost. */
public record ProcessDraft(
    ProcessNoteId id,
    long version,
    PatientId patientId,
    NoteText text,
    Instant startedAt,
    Instant changedAt) {}
