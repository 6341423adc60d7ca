package app.kapstone.screens.protocols;

import app.kapstone.domain.course.PlannedVisit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.protocol.Series;
import app.kapstone.domain.source.Source;
import app.kapstone.domain.source.Sourced;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What the protocol says against a visit at its date. It is said, and stops nobody. */
record PlanCheck(Doubt doubt, int figure, Source source) {
  /** What is unusual about it. */
  enum Doubt {
    /** Figure: the least days between doses. */
    DOSES_TOO_NEAR,
    /** Figure: the hours of the integration window. */
    OUTSIDE_THE_WINDOW,
    /** Figure: the preparations that the protocol asks for before the first dose. */
    DOSE_BEFORE_PREPARATION
  }

  /** The doubt about one visit of a plan, if there is one. */
  static Optional<PlanCheck> of(Series series, List<PlannedVisit> plan, PlannedVisit visit) {
    return switch (visit.kind()) {
      case DOSE -> dose(series.complete(), plan, visit);
      case INTEGRATION -> integration(series.complete(), plan, visit);
      case PREPARATION, CONSULTATION, REVIEW -> Optional.empty();
    };
  }

  private static Optional<PlanCheck> dose(
      Series.Complete series, List<PlannedVisit> plan, PlannedVisit visit) {
    boolean unprepared =
        plan.stream()
            .anyMatch(
                other -> other.kind() == VisitKind.PREPARATION && !other.at().isBefore(visit.at()));
    if (unprepared) {
      return Optional.of(
          new PlanCheck(
              Doubt.DOSE_BEFORE_PREPARATION,
              series.preparations().value(),
              series.preparations().source()));
    }
    Sourced<Integer> fewest = series.fewestDaysBetween();
    if (fewest == null) {
      return Optional.empty();
    }
    boolean near =
        plan.stream()
            .filter(other -> other.kind() == VisitKind.DOSE && other.cycle() != visit.cycle())
            .anyMatch(other -> daysApart(other.at(), visit.at()) < fewest.value());
    return near
        ? Optional.of(new PlanCheck(Doubt.DOSES_TOO_NEAR, fewest.value(), fewest.source()))
        : Optional.empty();
  }

  private static long daysApart(LocalDateTime one, LocalDateTime other) {
    return Math.abs(ChronoUnit.DAYS.between(one.toLocalDate(), other.toLocalDate()));
  }

  private static Optional<PlanCheck> integration(
      Series.Complete series, List<PlannedVisit> plan, PlannedVisit visit) {
    var hours = series.integrationWindowHours();
    return plan.stream()
        .filter(other -> other.kind() == VisitKind.DOSE && other.cycle() == visit.cycle())
        .filter(dose ->
            visit.at().isBefore(dose.at())
                || Duration.between(dose.at(), visit.at())
                        .compareTo(Duration.ofHours(hours.value()))
                    > 0)
        .findFirst()
        .map(dose -> new PlanCheck(Doubt.OUTSIDE_THE_WINDOW, hours.value(), hours.source()));
  }
}
