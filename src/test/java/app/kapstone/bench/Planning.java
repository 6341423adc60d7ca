package app.kapstone.bench;

import app.kapstone.domain.calendar.WorkingHours;
import app.kapstone.domain.course.CourseId;
import app.kapstone.domain.course.CourseMove;
import app.kapstone.domain.course.CoursePlan;
import app.kapstone.domain.course.PlanRules;
import app.kapstone.domain.course.PlannedVisit;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.dosing.Sessions;
import app.kapstone.domain.protocol.Protocol;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A course laid out and one of its visits moved, with what the rules say: pure functions. */
final class Planning {
  private static final int TURNS = 2_000;
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  private final Protocol protocol = Sessions.builtIn("im-kap");

  void measure(Figures figures) {
    var plans = new ArrayList<Double>();
    var moves = new ArrayList<Double>();
    int visits = 0;
    for (int turn = 0; turn < TURNS; turn++) {
      long begun = System.nanoTime();
      List<PlannedVisit> plan = plan(turn);
      PlanRules.breaches(protocol.series(), plan, ZONE);
      plans.add(Figures.millis(System.nanoTime() - begun));
      List<Visit> kept = kept(plan);
      begun = System.nanoTime();
      move(kept);
      moves.add(Figures.millis(System.nanoTime() - begun));
      visits = plan.size();
    }
    String against = visits + " visits, " + TURNS + " starts";
    figures.goal("A course planned and held against its rules, p95", 1, " ms", p95(plans), against);
    figures.goal("A visit moved with what depends on it, p95", 1, " ms", p95(moves), against);
  }

  private List<PlannedVisit> plan(int turn) {
    return CoursePlan.plan(
        protocol,
        LocalDate.of(2026, 1, 1).plusDays(turn % 700),
        LocalTime.of(10, 0),
        ZONE,
        WorkingHours.DEFAULT::worksOn);
  }

  private void move(List<Visit> kept) {
    Visit dose =
        kept.stream().filter(each -> each.kind() == VisitKind.DOSE).findFirst().orElseThrow();
    var shifts = CourseMove.shifts(kept, dose, dose.at().plusDays(9), true);
    PlanRules.breaches(protocol.series(), CourseMove.after(kept, shifts), ZONE);
  }

  private static List<Visit> kept(List<PlannedVisit> plan) {
    return IntStream.range(0, plan.size())
        .mapToObj(i ->
            new Visit(
                new VisitId(new UUID(0, i)),
                new CourseId(new UUID(0, 0)),
                plan.get(i).cycle(),
                plan.get(i).kind(),
                plan.get(i).at(),
                VisitState.PLANNED,
                1))
        .toList();
  }

  private static double p95(List<Double> times) {
    return times.stream().sorted().skip((long) (times.size() * 0.95)).findFirst().orElseThrow();
  }
}
