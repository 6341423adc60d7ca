package app.kapstone.database.columns;

import app.kapstone.domain.gate.TurnedAwayId;

/** TurnedAwayId as a UUID column. */
public final class TurnedAwayIdConverter extends IdConverter<TurnedAwayId> {
  private static final long serialVersionUID = 1L;

  public TurnedAwayIdConverter() {
    super(TurnedAwayId.class, TurnedAwayId::new, TurnedAwayId::value);
  }
}
