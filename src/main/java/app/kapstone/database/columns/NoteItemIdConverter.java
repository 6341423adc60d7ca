package app.kapstone.database.columns;

import app.kapstone.domain.note.NoteItemId;

/** NoteItemId as a UUID column. */
public final class NoteItemIdConverter extends IdConverter<NoteItemId> {
  private static final long serialVersionUID = 1L;

  public NoteItemIdConverter() {
    super(NoteItemId.class, NoteItemId::new, NoteItemId::value);
  }
}
