package app.kapstone.database.columns;

import app.kapstone.domain.safety.AdverseEventId;

/** AdverseEventId as a UUID column. */
public final class AdverseEventIdConverter extends IdConverter<AdverseEventId> {
  private static final long serialVersionUID = 1L;

  public AdverseEventIdConverter() {
    super(AdverseEventId.class, AdverseEventId::new, AdverseEventId::value);
  }
}
