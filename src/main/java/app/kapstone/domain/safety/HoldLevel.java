package app.kapstone.domain.safety;

/** What a hold asks for. */
public enum HoldLevel {
  /** No dose before the clinician has looked and decided. */
  HOLD,
  /** Something to think of. */
  CAUTION
}
