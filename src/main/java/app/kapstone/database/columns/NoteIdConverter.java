package app.kapstone.database.columns;

import app.kapstone.domain.note.NoteId;

/** NoteId as a UUID column. */
public final class NoteIdConverter extends IdConverter<NoteId> {
  private static final long serialVersionUID = 1L;

  public NoteIdConverter() {
    super(NoteId.class, NoteId::new, NoteId::value);
  }
}
