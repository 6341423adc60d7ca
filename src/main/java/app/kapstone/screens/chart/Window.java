package app.kapstone.screens.chart;

import app.kapstone.domain.course.IntegrationWindow;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.dosing.SessionListItem;
import app.kapstone.domain.source.Sourced;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * The integration window of the latest dose.
 *
 * @param rule its length in hours, and whose rule that is
 * @param held whether the integration meeting of that dose was held
 */
record Window(IntegrationWindow window, Sourced<Integer> rule, boolean held) {
  /** Empty before the first dose, and when the dose follows no protocol. */
  static Optional<Window> of(ChartData chart) {
    return chart.sessions().stream()
        .filter(session -> session.firstDoseAt() != null)
        .max(Comparator.comparing(session -> Objects.requireNonNull(session.firstDoseAt())))
        .flatMap(session -> of(chart, session));
  }

  private static Optional<Window> of(ChartData chart, SessionListItem session) {
    Instant dose = Objects.requireNonNull(session.firstDoseAt());
    return chart
        .visit(session.visitId())
        .flatMap(placed ->
            placed
                .applied()
                .protocol()
                .map(protocol ->
                    new Window(
                        IntegrationWindow.of(protocol.series(), dose),
                        protocol.series().complete().integrationWindowHours(),
                        held(placed))));
  }

  private static boolean held(ChartData.Placed dose) {
    return dose.applied().course().visits().stream()
        .filter(visit -> visit.cycle() == dose.visit().cycle())
        .filter(visit -> visit.kind() == VisitKind.INTEGRATION)
        .map(Visit::state)
        .anyMatch(VisitState.HELD::equals);
  }

  IntegrationWindow.State state(Instant now) {
    return window.state(now, held);
  }
}
