package app.kapstone.screens.chart;

import app.kapstone.domain.course.IntegrationWindow;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.dosing.SessionListItem;
import app.kapstone.domain.source.Sourced;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The integration window of a dose.
 *
 * @param rule its length in hours, and whose rule that is
 * @param held whether the integration meeting of that dose was held
 * @param booked when it is planned for; null when it is not
 */
record Window(
    IntegrationWindow window, Sourced<Integer> rule, boolean held, @Nullable LocalDateTime booked) {
  /** Of the latest dose. Empty before the first, and when the dose follows no protocol. */
  static Optional<Window> of(ChartData chart) {
    return chart.sessions().stream()
        .filter(session -> session.firstDoseAt() != null)
        .max(Comparator.comparing(session -> Objects.requireNonNull(session.firstDoseAt())))
        .flatMap(session -> of(chart, session));
  }

  /** Those of other doses than the latest that are open still, the newest first. */
  static List<Window> alsoOpen(ChartData chart, Window latest, Instant now) {
    return chart.sessions().stream()
        .flatMap(session -> of(chart, session).stream())
        .filter(window -> !window.equals(latest))
        .filter(window -> window.state(now) == IntegrationWindow.State.OPEN)
        .toList();
  }

  /** Of the first dose of a session. Empty without a dose, and when it follows no protocol. */
  static Optional<Window> of(ChartData chart, SessionListItem session) {
    Instant dose = session.firstDoseAt();
    return dose == null ? Optional.empty() : of(chart, session, dose);
  }

  private static Optional<Window> of(ChartData chart, SessionListItem session, Instant dose) {
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
                        integrations(placed).anyMatch(visit -> visit.state() == VisitState.HELD),
                        integrations(placed)
                            .filter(visit -> visit.state() == VisitState.PLANNED)
                            .map(Visit::at)
                            .min(Comparator.naturalOrder())
                            .orElse(null))));
  }

  private static Stream<Visit> integrations(ChartData.Placed dose) {
    return dose.applied().course().visits().stream()
        .filter(visit -> visit.cycle() == dose.visit().cycle())
        .filter(visit -> visit.kind() == VisitKind.INTEGRATION);
  }

  IntegrationWindow.State state(Instant now) {
    return window.state(now, held);
  }
}
