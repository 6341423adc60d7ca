package app.kapstone.database.columns;

import app.kapstone.domain.safety.HoldOverrideId;

/** HoldOverrideId as a UUID column. */
public final class HoldOverrideIdConverter extends IdConverter<HoldOverrideId> {
  private static final long serialVersionUID = 1L;

  public HoldOverrideIdConverter() {
    super(HoldOverrideId.class, HoldOverrideId::new, HoldOverrideId::value);
  }
}
