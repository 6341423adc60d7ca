package app.kapstone.domain.note;

import app.kapstone.domain.patient.PatientId;
import java.time.Instant;

/**
 * What a clinical note is found by.
 *
 * @param text its body, and beneath it what was added later
 */
public record NoteWords(
    NoteId id,
    PatientId patientId,
    NoteKind kind,
    Instant startedAt,
    boolean signed,
    String title,
    String text) {}
