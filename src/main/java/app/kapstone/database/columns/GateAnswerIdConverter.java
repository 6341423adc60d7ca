package app.kapstone.database.columns;

import app.kapstone.domain.gate.GateAnswerId;

/** GateAnswerId as a UUID column. */
public final class GateAnswerIdConverter extends IdConverter<GateAnswerId> {
  private static final long serialVersionUID = 1L;

  public GateAnswerIdConverter() {
    super(GateAnswerId.class, GateAnswerId::new, GateAnswerId::value);
  }
}
