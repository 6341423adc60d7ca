package app.kapstone.domain.note;

/** What a thing is that comes back at the next meeting. */
public enum NoteItemKind {
  INSIGHT,
  COMMITMENT,
  HOMEWORK
}
