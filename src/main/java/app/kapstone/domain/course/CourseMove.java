package app.kapstone.domain.course;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What moves when one visit of a course moves. What depends on it goes with it by the same number
 * of days and keeps its time of day, so that moving it back gives the plan as it was.
 */
public final class CourseMove {
  private CourseMove() {}

  /**
   * The planned visits that depend on one: on a dose what belongs to it and every later cycle, on a
   * preparation the doses it prepares. What was held stays where it was.
   */
  public static List<Visit> dependants(List<Visit> visits, Visit moved) {
    return visits.stream()
        .filter(each -> each.state() == VisitState.PLANNED && !each.id().equals(moved.id()))
        .filter(each -> dependsOn(each, moved))
        .toList();
  }

  private static boolean dependsOn(Visit each, Visit moved) {
    return switch (moved.kind()) {
      case DOSE ->
          each.cycle() > moved.cycle()
              || each.cycle() == moved.cycle() && each.kind() != VisitKind.PREPARATION;
      case PREPARATION -> each.cycle() >= moved.cycle() && each.kind() != VisitKind.PREPARATION;
      case CONSULTATION, INTEGRATION, REVIEW, MEASURE, GROUP -> false;
    };
  }

  /**
   * The visit at its new date and, where they are to follow, those that depend on it.
   *
   * @param follow whether what depends on it goes with it
   */
  public static List<VisitShift> shifts(
      List<Visit> visits, Visit moved, LocalDateTime to, boolean follow) {
    long days = ChronoUnit.DAYS.between(moved.at().toLocalDate(), to.toLocalDate());
    var first = Stream.of(new VisitShift(moved, to));
    if (!follow || days == 0) {
      return first.toList();
    }
    return Stream.concat(
            first,
            dependants(visits, moved).stream()
                .map(each -> new VisitShift(each, each.at().plusDays(days))))
        .toList();
  }

  /** The plan once the visits stand there: without what was missed or cancelled. */
  public static List<PlannedVisit> after(List<Visit> visits, List<VisitShift> shifts) {
    var moved =
        shifts.stream().collect(Collectors.toMap(shift -> shift.visit().id(), Function.identity()));
    return visits.stream()
        .filter(each ->
            moved.containsKey(each.id())
                || each.state() == VisitState.PLANNED
                || each.state() == VisitState.HELD)
        .map(each -> {
          VisitShift shift = moved.get(each.id());
          return new PlannedVisit(
              each.cycle(), each.kind(), shift == null ? each.at() : shift.to());
        })
        .toList();
  }
}
