package app.kapstone.database.columns;

import app.kapstone.domain.disclosure.DisclosureId;

/** DisclosureId as a UUID column. */
public final class DisclosureIdConverter extends IdConverter<DisclosureId> {
  private static final long serialVersionUID = 1L;

  public DisclosureIdConverter() {
    super(DisclosureId.class, DisclosureId::new, DisclosureId::value);
  }
}
