package app.kapstone.domain.dosing;

import app.kapstone.domain.protocol.VitalsLimit;
import app.kapstone.domain.protocol.VitalsLimit.Grade;
import java.util.List;
import java.util.Optional;

/**
 * How a reading was judged.
 *
 * @param met every rule the reading meets, the worst first; empty when it is in range
 */
public record Judgement(Grade grade, List<VitalsLimit> met) {
  public Judgement {
    met = List.copyOf(met);
    if (met.isEmpty() != (grade == Grade.IN_RANGE)) {
      throw new IllegalArgumentException(
          "a reading in range meets no rule, any other at least one");
    }
  }

  /** The rule that gave the grade. */
  public Optional<VitalsLimit> rule() {
    return met.stream().findFirst();
  }
}
