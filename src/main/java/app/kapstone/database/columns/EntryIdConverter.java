package app.kapstone.database.columns;

import app.kapstone.domain.patient.EntryId;

/** EntryId as a UUID column. */
public final class EntryIdConverter extends IdConverter<EntryId> {
  private static final long serialVersionUID = 1L;

  public EntryIdConverter() {
    super(EntryId.class, EntryId::new, EntryId::value);
  }
}
