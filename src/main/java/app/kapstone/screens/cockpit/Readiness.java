package app.kapstone.screens.cockpit;

import app.kapstone.domain.dosing.DuePoint;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.protocol.ChecklistItem;
import app.kapstone.domain.protocol.Protocol;
import java.time.Duration;
import java.util.List;

/**
 * Whether everything that the protocol asks for before leaving is there. It stops nobody: what is
 * missing is said, and ending all the same takes a reason.
 *
 * @param dosed whether a dose was given at all
 * @param watchLeft how much of the watching time is left, zero when none is
 * @param open lines of the list that are not ticked
 * @param vitalsOpen whether the vital signs before leaving are still to be taken
 */
record Readiness(boolean dosed, Duration watchLeft, List<ChecklistItem> open, boolean vitalsOpen) {
  Readiness {
    open = List.copyOf(open);
  }

  static Readiness of(Protocol protocol, SessionState state) {
    return new Readiness(
        state.firstDoseAt().isPresent(),
        state.watchLeft().orElse(Duration.ZERO),
        protocol.readiness().stream()
            .filter(item -> !state.observations().ticked().contains(item.code()))
            .toList(),
        state.schedule().points().stream()
            .anyMatch(point -> point.kind() == DuePoint.Kind.BEFORE_LEAVING && point.open()));
  }

  boolean complete() {
    return dosed && watchLeft.isZero() && open.isEmpty() && !vitalsOpen;
  }
}
