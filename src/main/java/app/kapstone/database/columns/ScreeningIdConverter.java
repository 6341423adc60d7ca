package app.kapstone.database.columns;

import app.kapstone.domain.screening.ScreeningId;

/** ScreeningId as a UUID column. */
public final class ScreeningIdConverter extends IdConverter<ScreeningId> {
  private static final long serialVersionUID = 1L;

  public ScreeningIdConverter() {
    super(ScreeningId.class, ScreeningId::new, ScreeningId::value);
  }
}
