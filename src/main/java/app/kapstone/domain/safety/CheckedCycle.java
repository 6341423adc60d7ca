package app.kapstone.domain.safety;

import app.kapstone.domain.course.Course;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dose cycle that has begun, and the checklist that was gone through in it.
 *
 * @param number as its course counts
 * @param begins the day of its first visit; it lasts until the next cycle begins
 * @param check the latest of its days, if there was one
 * @param change how the total moved since the cycle before that has one; empty for the first
 */
public record CheckedCycle(
    int number, LocalDate begins, Optional<SafetyCheck> check, Optional<Integer> change) {

  /**
   * The cycles up to a day, the oldest first. One whose dose was called off is none.
   *
   * @param checks the oldest first
   */
  public static List<CheckedCycle> of(
      List<Course> courses, List<SafetyCheck> checks, CheckKind kind, LocalDate today) {
    List<Begun> begun =
        courses.stream()
            .flatMap(course -> begun(course).stream())
            .filter(cycle -> !cycle.begins().isAfter(today))
            .sorted(Comparator.comparing(Begun::begins).thenComparing(Begun::number))
            .toList();
    var found = new ArrayList<CheckedCycle>();
    Optional<SafetyCheck> before = Optional.empty();
    for (int i = 0; i < begun.size(); i++) {
      LocalDate from = begun.get(i).begins();
      LocalDate until = i + 1 < begun.size() ? begun.get(i + 1).begins() : LocalDate.MAX;
      Optional<SafetyCheck> check =
          checks.stream()
              .filter(each -> each.kind() == kind)
              .filter(each -> !each.takenOn().isBefore(from) && each.takenOn().isBefore(until))
              .reduce((one, other) -> other);
      Optional<SafetyCheck> last = before;
      Optional<Integer> change = check.flatMap(now -> last.map(then -> now.total() - then.total()));
      found.add(new CheckedCycle(begun.get(i).number(), from, check, change));
      before = check.or(() -> last);
    }
    return List.copyOf(found);
  }

  private record Begun(int number, LocalDate begins) {}

  private static List<Begun> begun(Course course) {
    Map<Integer, LocalDate> first = new HashMap<>();
    for (Visit visit : course.visits()) {
      first.merge(
          visit.cycle(),
          visit.at().toLocalDate(),
          (one, other) -> one.isBefore(other) ? one : other);
    }
    return course.visits().stream()
        .filter(visit -> visit.kind() == VisitKind.DOSE && visit.state() != VisitState.CANCELLED)
        .map(Visit::cycle)
        .distinct()
        .map(number -> new Begun(number, first.getOrDefault(number, LocalDate.MAX)))
        .toList();
  }
}
