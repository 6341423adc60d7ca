package app.kapstone.domain.safety;

/** How an adverse event stands. */
public enum EventOutcome {
  ONGOING,
  RECOVERING,
  RECOVERED,
  LASTING,
  DIED,
  UNKNOWN;

  /** Whether it is still to be followed. */
  public boolean open() {
    return switch (this) {
      case ONGOING, RECOVERING, UNKNOWN -> true;
      case RECOVERED, LASTING, DIED -> false;
    };
  }
}
