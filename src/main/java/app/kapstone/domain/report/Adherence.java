package app.kapstone.domain.report;

import app.kapstone.domain.course.IntegrationWindow;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How much of a course was held. Cancelled meetings are not counted as planned.
 *
 * @param integrated doses whose integration meeting was held inside the window of the protocol
 * @param windows doses that have such a window: those given at a visit of the course
 */
public record Adherence(
    int preparationsHeld,
    int preparationsPlanned,
    int dosesGiven,
    int dosesPlanned,
    int integrated,
    int windows) {
  static Adherence of(List<Visit> visits, List<Held> sessions, ZoneId zone) {
    List<Held> dosed =
        sessions.stream().filter(held -> held.state().firstDoseAt().isPresent()).toList();
    List<Held> placed = dosed.stream().filter(held -> visit(visits, held).isPresent()).toList();
    return new Adherence(
        (int) planned(visits, VisitKind.PREPARATION, true),
        (int) planned(visits, VisitKind.PREPARATION, false),
        dosed.size(),
        (int) planned(visits, VisitKind.DOSE, false),
        (int) placed.stream().filter(held -> integrated(visits, held, zone)).count(),
        placed.size());
  }

  private static long planned(List<Visit> visits, VisitKind kind, boolean held) {
    return visits.stream()
        .filter(visit -> visit.kind() == kind && visit.state() != VisitState.CANCELLED)
        .filter(visit -> !held || visit.state() == VisitState.HELD)
        .count();
  }

  private static Optional<Visit> visit(List<Visit> visits, Held held) {
    return visits.stream().filter(visit -> visit.id().equals(held.visit())).findFirst();
  }

  private static boolean integrated(List<Visit> visits, Held held, ZoneId zone) {
    int cycle = visit(visits, held).orElseThrow().cycle();
    Instant dose = Objects.requireNonNull(held.state().firstDoseAt().orElse(null));
    var window = IntegrationWindow.of(held.protocol().series(), dose);
    return visits.stream()
        .filter(visit -> visit.cycle() == cycle && visit.kind() == VisitKind.INTEGRATION)
        .filter(visit -> visit.state() == VisitState.HELD)
        .map(visit -> visit.at().atZone(zone).toInstant())
        .anyMatch(window::holds);
  }
}
