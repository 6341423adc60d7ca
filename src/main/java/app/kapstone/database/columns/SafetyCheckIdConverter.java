package app.kapstone.database.columns;

import app.kapstone.domain.safety.SafetyCheckId;

/** SafetyCheckId as a UUID column. */
public final class SafetyCheckIdConverter extends IdConverter<SafetyCheckId> {
  private static final long serialVersionUID = 1L;

  public SafetyCheckIdConverter() {
    super(SafetyCheckId.class, SafetyCheckId::new, SafetyCheckId::value);
  }
}
