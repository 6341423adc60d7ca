package app.kapstone.domain.gate;

/** Where a line stands. */
public sealed interface GateState {
  /** Nothing is known and nothing answered. */
  record Open() implements GateState {}

  /**
   * It asks a dose for nothing.
   *
   * @param caution whether there is something to think of all the same
   */
  record Go(boolean caution) implements GateState {}

  /** A rule asks to wait. */
  record NoGo() implements GateState {}

  /** It is open or no-go, and the clinician goes on all the same. */
  record Overridden(String reason) implements GateState {}

  /** Whether a dose may follow. */
  default boolean passes() {
    return switch (this) {
      case Go go -> true;
      case Overridden overridden -> true;
      case Open open -> false;
      case NoGo noGo -> false;
    };
  }
}
