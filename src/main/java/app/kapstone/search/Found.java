package app.kapstone.search;

import app.kapstone.domain.patient.PatientListItem;

/** Something that was found by the words typed. */
public sealed interface Found {
  /** Whose it is. */
  PatientListItem patient();

  record Name(PatientListItem patient) implements Found {}

  record Note(PatientListItem patient, NoteHit hit) implements Found {}
}
