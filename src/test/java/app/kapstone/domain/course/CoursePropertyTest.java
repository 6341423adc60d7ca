package app.kapstone.domain.course;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.domain.calendar.DayOff;
import app.kapstone.domain.calendar.WorkingHours;
import app.kapstone.domain.protocol.Protocol;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the week, the holidays and the clocks: a plan answers to its protocol. */
class CoursePropertyTest {
  private static final List<Protocol> PLANNABLE =
      new ProtocolFiles()
          .builtIn().stream().filter(each -> each.series().missing().isEmpty()).toList();

  /** How a practice plans: where, on which days, at which hour. */
  record Practice(ZoneId zone, WorkingHours hours, LocalTime at) {}

  @Provide
  Arbitrary<Practice> practices() {
    Arbitrary<Set<DayOfWeek>> weeks = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
    Arbitrary<List<DayOff>> off =
        Combinators.combine(
                Arbitraries.integers().between(0, 1500), Arbitraries.integers().between(0, 20))
            .as((from, days) -> {
              LocalDate first = LocalDate.of(2026, 1, 1).plusDays(from);
              return new DayOff(first, first.plusDays(days), "Closed");
            })
            .list()
            .ofMaxSize(12);
    // the clocks go forward at two in New York, at midnight in Santiago, by half an hour on Lord
    // Howe
    Arbitrary<ZoneId> zones =
        Arbitraries.of("America/New_York", "America/Santiago", "Australia/Lord_Howe", "UTC")
            .map(ZoneId::of);
    Arbitrary<LocalTime> times =
        Arbitraries.integers().between(0, 47).map(half -> LocalTime.ofSecondOfDay(half * 1800L));
    return Combinators.combine(zones, weeks, off, times)
        .as((zone, week, closed, at) ->
            new Practice(
                zone,
                new WorkingHours(
                    1, week, LocalTime.of(8, 0), LocalTime.of(20, 0), closed, Map.of()),
                at));
  }

  private static List<PlannedVisit> plan(Protocol protocol, int day, Practice practice) {
    return CoursePlan.plan(
        protocol,
        LocalDate.of(2026, 1, 1).plusDays(day),
        practice.at(),
        practice.zone(),
        practice.hours()::worksOn);
  }

  @Property(tries = 400)
  void plan_anyStartWeekHolidayAndClock_breaksNoRuleOfItsProtocol(
      @ForAll @IntRange(min = 0, max = 1200) int day,
      @ForAll @IntRange(min = 0, max = 1000) int which,
      @ForAll("practices") Practice practice) {
    Protocol protocol = PLANNABLE.get(which % PLANNABLE.size());
    List<PlannedVisit> plan = plan(protocol, day, practice);
    assertThat(PlanRules.breaches(protocol.series(), plan, practice.zone())).isEmpty();
    assertThat(plan).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    assertThat(plan.stream().filter(each -> each.kind() == VisitKind.DOSE))
        .allMatch(each -> practice.hours().worksOn(each.at().toLocalDate()));
  }

  @Property(tries = 400)
  void move_thereAndBack_givesTheSamePlan(
      @ForAll @IntRange(min = 0, max = 1200) int day,
      @ForAll @IntRange(min = 0, max = 1000) int which,
      @ForAll @IntRange(min = -60, max = 60) int days,
      @ForAll @IntRange(min = 0, max = 23) int hour,
      @ForAll boolean follow,
      @ForAll("practices") Practice practice) {
    Protocol protocol = PLANNABLE.get(which % PLANNABLE.size());
    List<Visit> visits = kept(plan(protocol, day, practice));
    Visit moved = visits.get(which % visits.size());
    var to = moved.at().plusDays(days).withHour(hour);
    List<Visit> there = applied(visits, CourseMove.shifts(visits, moved, to, follow));
    Visit again = there.get(which % visits.size());
    List<Visit> back = applied(there, CourseMove.shifts(there, again, moved.at(), follow));
    assertThat(again.at()).isEqualTo(to);
    assertThat(back).isEqualTo(visits);
  }

  @Property(tries = 200)
  void move_ofADoseWithWhatDependsOnIt_keepsTheDistancesBehindIt(
      @ForAll @IntRange(min = 0, max = 1200) int day,
      @ForAll @IntRange(min = 1, max = 60) int later,
      @ForAll @IntRange(min = 0, max = 1000) int which) {
    Protocol protocol = PLANNABLE.get(which % PLANNABLE.size());
    var practice = new Practice(ZoneId.of("UTC"), WorkingHours.DEFAULT, LocalTime.of(10, 0));
    List<Visit> visits = kept(plan(protocol, day, practice));
    Visit dose =
        visits.stream().filter(each -> each.kind() == VisitKind.DOSE).findFirst().orElseThrow();
    List<PlannedVisit> after =
        CourseMove.after(visits, CourseMove.shifts(visits, dose, dose.at().plusDays(later), true));
    assertThat(PlanRules.breaches(protocol.series(), after, practice.zone())).isEmpty();
  }

  private static List<Visit> kept(List<PlannedVisit> plan) {
    return IntStream.range(0, plan.size())
        .mapToObj(i -> {
          PlannedVisit each = plan.get(i);
          return new Visit(
              new VisitId(new UUID(0, i)),
              new CourseId(new UUID(1, 1)),
              each.cycle(),
              each.kind(),
              each.at(),
              VisitState.PLANNED,
              1);
        })
        .toList();
  }

  private static List<Visit> applied(List<Visit> visits, List<VisitShift> shifts) {
    return visits.stream()
        .map(visit ->
            shifts.stream()
                .filter(shift -> shift.visit().id().equals(visit.id()))
                .findFirst()
                .map(shift ->
                    new Visit(
                        visit.id(),
                        visit.courseId(),
                        visit.cycle(),
                        visit.kind(),
                        shift.to(),
                        visit.state(),
                        1))
                .orElse(visit))
        .toList();
  }
}
