package app.kapstone.domain.report;

import app.kapstone.domain.course.CourseState;
import app.kapstone.domain.course.IntegrationWindow;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.protocol.Series;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the practice did with one protocol, counted. It says what was done and compares with nobody.
 *
 * @param states how many courses stand where
 * @param mg amounts per session
 * @param mgPerKg of the sessions with a weight
 * @param weighed sessions with a weight, of all with a dose
 * @param prepared preparation meetings that were held, of those that were not cancelled and are
 *     over
 * @param integrated doses with integration inside their window, of those whose window is known and
 *     over
 * @param reasons why courses were held up, stepped back or ended early, each with how often
 */
public record Cohort(
    CourseFacts.Followed protocol,
    int courses,
    Map<CourseState, Integer> states,
    Spread mg,
    Spread mgPerKg,
    Share weighed,
    Share prepared,
    Share integrated,
    Map<CourseState, Map<String, Integer>> reasons) {

  /**
   * Lowest, middle and highest; each 0 when there is nothing.
   *
   * @param count how many values there are
   */
  public record Spread(int count, double lowest, double median, double highest) {
    static Spread of(List<Double> values) {
      if (values.isEmpty()) {
        return new Spread(0, 0, 0, 0);
      }
      List<Double> sorted = values.stream().sorted().toList();
      int middle = sorted.size() / 2;
      double median =
          sorted.size() % 2 == 1
              ? sorted.get(middle)
              : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
      return new Spread(sorted.size(), sorted.getFirst(), median, sorted.getLast());
    }
  }

  /**
   * The courses by protocol and version, the most frequent first.
   *
   * @param series of the protocols that can still be read
   */
  public static List<Cohort> of(
      List<CourseFacts> courses,
      Map<CourseFacts.Followed, Series> series,
      Instant now,
      ZoneId zone) {
    Map<CourseFacts.Followed, List<CourseFacts>> grouped =
        courses.stream().collect(Collectors.groupingBy(CourseFacts::protocol));
    return grouped.entrySet().stream()
        .map(group ->
            of(
                group.getKey(),
                group.getValue(),
                Optional.ofNullable(series.get(group.getKey())),
                now,
                zone))
        .sorted(
            Comparator.comparing(Cohort::courses)
                .reversed()
                .thenComparing(cohort -> cohort.protocol().key())
                .thenComparing(cohort -> cohort.protocol().version()))
        .toList();
  }

  private static Cohort of(
      CourseFacts.Followed protocol,
      List<CourseFacts> courses,
      Optional<Series> series,
      Instant now,
      ZoneId zone) {
    var states = new EnumMap<CourseState, Integer>(CourseState.class);
    courses.forEach(course -> states.merge(course.state(), 1, Integer::sum));
    List<CourseFacts.Dose> doses =
        courses.stream().flatMap(course -> course.doses().stream()).toList();
    List<Double> perKg =
        doses.stream()
            .flatMap(dose ->
                Optional.ofNullable(dose.weightKg())
                    .map(kg -> dose.mg().doubleValue() / kg)
                    .stream())
            .toList();
    Share integrated =
        series
            .map(known ->
                courses.stream()
                    .map(course -> integrated(course, known, now, zone))
                    .reduce(new Share(0, 0), Share::plus))
            .orElse(new Share(0, 0));
    return new Cohort(
        protocol,
        courses.size(),
        states,
        Spread.of(doses.stream().map(dose -> dose.mg().doubleValue()).toList()),
        Spread.of(perKg),
        new Share(perKg.size(), doses.size()),
        courses.stream()
            .map(course -> prepared(course, now, zone))
            .reduce(new Share(0, 0), Share::plus),
        integrated,
        reasons(courses));
  }

  private static Share prepared(CourseFacts course, Instant now, ZoneId zone) {
    List<Visit> meetings =
        course.visits().stream()
            .filter(visit -> visit.kind() == VisitKind.PREPARATION)
            .filter(visit -> visit.state() != VisitState.CANCELLED)
            .filter(visit -> visit.state() == VisitState.HELD || instant(visit, zone).isBefore(now))
            .toList();
    long held = meetings.stream().filter(visit -> visit.state() == VisitState.HELD).count();
    return new Share((int) held, meetings.size());
  }

  private static Share integrated(CourseFacts course, Series series, Instant now, ZoneId zone) {
    int inside = 0;
    int over = 0;
    for (CourseFacts.Dose dose : course.doses()) {
      IntegrationWindow window = IntegrationWindow.of(series, dose.at());
      boolean held =
          course.visits().stream()
              .filter(visit -> visit.id().equals(dose.visit()))
              .flatMap(
                  visit -> course.visits().stream().filter(each -> each.cycle() == visit.cycle()))
              .filter(visit -> visit.kind() == VisitKind.INTEGRATION)
              .filter(visit -> visit.state() == VisitState.HELD)
              .anyMatch(visit -> window.holds(instant(visit, zone)));
      if (held) {
        inside++;
      }
      if (held || window.closesAt().isBefore(now)) {
        over++;
      }
    }
    return new Share(inside, over);
  }

  private static Instant instant(Visit visit, ZoneId zone) {
    return visit.at().atZone(zone).toInstant();
  }

  private static Map<CourseState, Map<String, Integer>> reasons(List<CourseFacts> courses) {
    var reasons = new EnumMap<CourseState, Map<String, Integer>>(CourseState.class);
    courses.stream()
        .flatMap(course -> course.changes().stream())
        .forEach(change -> {
          switch (change.to()) {
            case ON_HOLD, STEPPED_BACK, ENDED_EARLY ->
                reasons
                    .computeIfAbsent(change.to(), state -> new TreeMap<>())
                    .merge(change.reason(), 1, Integer::sum);
            case PLANNED, ACTIVE, COMPLETED, MAINTENANCE -> {}
          }
        });
    return reasons;
  }
}
