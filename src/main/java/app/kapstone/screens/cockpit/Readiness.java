package app.kapstone.screens.cockpit;

import app.kapstone.domain.dosing.DuePoint;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.emergency.Emergency;
import app.kapstone.domain.protocol.ChecklistItem;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.protocol.TimeCourse;
import java.time.Duration;
import java.util.List;

/**
 * Whether everything that the protocol asks for before leaving is there. It stops nobody: what is
 * missing is said, and ending all the same takes a reason.
 *
 * @param dosed whether a dose was given at all
 * @param watchLeft how much of the watching time is left after the last dose, zero when none is
 * @param usualLeft how much is left of the protocol's usual course, where it sets no watching time
 * @param open lines of the list that are not ticked
 * @param vitalsOpen whether the vital signs before leaving are still to be taken
 * @param emergencies names of the emergency cards that are still open
 */
record Readiness(
    boolean dosed,
    Duration watchLeft,
    Duration usualLeft,
    List<ChecklistItem> open,
    boolean vitalsOpen,
    List<String> emergencies) {
  Readiness {
    emergencies = List.copyOf(emergencies);
    open = List.copyOf(open);
  }

  static Readiness of(Protocol protocol, SessionState state) {
    return new Readiness(
        state.firstDoseAt().isPresent(),
        state.watchLeft().orElse(Duration.ZERO),
        usualLeft(protocol, state),
        protocol.readiness().stream()
            .filter(item -> !state.observations().ticked().contains(item.code()))
            .toList(),
        state.schedule().points().stream()
            .anyMatch(point -> point.kind() == DuePoint.Kind.BEFORE_LEAVING && point.open()),
        Emergency.of(state.counted()).stream()
            .filter(Emergency::lasts)
            .map(Emergency::name)
            .toList());
  }

  private static Duration usualLeft(Protocol protocol, SessionState state) {
    TimeCourse course = protocol.timeCourse();
    Integer gone = course == null ? null : course.goneMinute();
    if (gone == null || protocol.watchMinutes() != null || state.firstDoseAt().isEmpty()) {
      return Duration.ZERO;
    }
    Duration left = Duration.ofMinutes(gone).minus(state.sinceLastDose());
    return left.isNegative() ? Duration.ZERO : left;
  }

  boolean complete() {
    return dosed
        && watchLeft.isZero()
        && usualLeft.isZero()
        && open.isEmpty()
        && !vitalsOpen
        && emergencies.isEmpty();
  }
}
