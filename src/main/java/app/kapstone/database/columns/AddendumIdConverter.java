package app.kapstone.database.columns;

import app.kapstone.domain.note.AddendumId;

/** AddendumId as a UUID column. */
public final class AddendumIdConverter extends IdConverter<AddendumId> {
  private static final long serialVersionUID = 1L;

  public AddendumIdConverter() {
    super(AddendumId.class, AddendumId::new, AddendumId::value);
  }
}
