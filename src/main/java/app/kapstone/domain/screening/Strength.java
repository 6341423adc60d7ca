package app.kapstone.domain.screening;

/** How much a criterion that is met weighs, according to its source. */
public enum Strength {
  /** Treatment does not begin while it is met. */
  ABSOLUTE,
  /** Treatment may begin once it is cleared. */
  RELATIVE
}
