package app.kapstone.search;

import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;

/** A note in which the words were found. */
public record NoteHit(
    NoteId id,
    PatientId patientId,
    NoteKind kind,
    Instant startedAt,
    boolean signed,
    Snippet title,
    Snippet text) {}
