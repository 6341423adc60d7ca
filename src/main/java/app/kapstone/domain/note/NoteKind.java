package app.kapstone.domain.note;

/** What a note is about. */
public enum NoteKind {
  CONSULTATION,
  PREPARATION,
  SESSION,
  INTEGRATION,
  CONTACT,
  GENERAL
}
