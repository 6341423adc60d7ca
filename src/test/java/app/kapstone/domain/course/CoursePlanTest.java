package app.kapstone.domain.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.protocol.Series;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CoursePlanTest {
  private static final List<Protocol> BUILT_IN = new ProtocolFiles().builtIn();
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  @Test
  void plan_intramuscularFromAMonday_isDated() {
    List<PlannedVisit> visits = plan(BUILT_IN.getFirst(), LocalDate.of(2026, 3, 2), WEEK);
    List<PlannedVisit> meetings =
        visits.stream().filter(visit -> visit.kind() != VisitKind.MEASURE).toList();
    assertThat(meetings.subList(0, 6))
        .containsExactly(
            visit(1, VisitKind.PREPARATION, "2026-03-02T10:00"),
            visit(1, VisitKind.PREPARATION, "2026-03-03T10:00"),
            visit(1, VisitKind.PREPARATION, "2026-03-04T10:00"),
            visit(1, VisitKind.DOSE, "2026-03-05T10:00"),
            visit(1, VisitKind.INTEGRATION, "2026-03-06T10:00"),
            visit(2, VisitKind.DOSE, "2026-03-19T10:00"));
    assertThat(meetings).hasSize(3 + 6 + 6 + 3);
    assertThat(meetings.getLast().kind()).isEqualTo(VisitKind.REVIEW);
    assertThat(visits).contains(visit(1, VisitKind.MEASURE, "2026-03-05T10:00"));
  }

  @Test
  void plan_neverAWorkingDay_isRefused() {
    assertThatThrownBy(() ->
            CoursePlan.plan(BUILT_IN.getFirst(), LocalDate.of(2026, 3, 2), TEN, ZONE, day -> false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 300)
  void plan_anyStartAndWeek_keepsTheProtocolsRules(
      @ForAll @IntRange(min = 0, max = 3) int protocol,
      @ForAll @IntRange(min = 0, max = 4000) int day,
      @ForAll("weeks") Set<DayOfWeek> week) {
    Series.Complete series = BUILT_IN.get(protocol).series().complete();
    LocalDate start = LocalDate.of(2024, 1, 1).plusDays(day);
    List<PlannedVisit> visits = plan(BUILT_IN.get(protocol), start, week);
    List<LocalDateTime> preparations = times(visits, VisitKind.PREPARATION);
    List<LocalDateTime> doses = times(visits, VisitKind.DOSE);
    List<LocalDateTime> integrations = times(visits, VisitKind.INTEGRATION);
    assertThat(visits).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    assertThat(preparations).hasSize(series.preparations().value()).doesNotHaveDuplicates();
    assertThat(preparations).allMatch(at -> at.isBefore(doses.getFirst()));
    assertThat(preparations).allMatch(at -> !at.toLocalDate().isBefore(start));
    assertThat(doses).hasSize(series.doses());
    assertThat(integrations).hasSize(series.doses());
    for (int i = 0; i < doses.size(); i++) {
      Duration after = Duration.between(doses.get(i), integrations.get(i));
      assertThat(after).isPositive();
      assertThat(after)
          .isLessThanOrEqualTo(Duration.ofHours(series.integrationWindowHours().value()));
      if (i > 0) {
        assertThat(doses.get(i)).isAfter(integrations.get(i - 1));
        assertThat(Duration.between(doses.get(i - 1), doses.get(i)).toDays())
            .isGreaterThanOrEqualTo(series.daysBetween().value());
      }
    }
    assertThat(visits)
        .filteredOn(visit -> visit.kind() != VisitKind.MEASURE)
        .last()
        .extracting(PlannedVisit::kind)
        .isEqualTo(VisitKind.REVIEW);
    assertThat(doses).allMatch(at -> week.contains(at.getDayOfWeek()));
    if (week.size() >= 3) {
      assertThat(visits)
          .filteredOn(visit -> visit.kind() != VisitKind.MEASURE)
          .allMatch(visit -> week.contains(visit.at().getDayOfWeek()));
    }
  }

  @Test
  void integrationWindow_countsDownAndCloses() {
    Instant dose = Instant.parse("2026-03-05T18:00:00Z");
    IntegrationWindow window = IntegrationWindow.of(BUILT_IN.getFirst().series(), dose);
    assertThat(window.hoursLeft(dose)).isEqualTo(72);
    assertThat(window.hoursLeft(dose.plusSeconds(1))).isEqualTo(71);
    assertThat(window.state(dose.minusSeconds(1), false))
        .isEqualTo(IntegrationWindow.State.NOT_OPEN);
    assertThat(window.state(dose, false)).isEqualTo(IntegrationWindow.State.OPEN);
    assertThat(window.state(window.closesAt().plusSeconds(1), false))
        .isEqualTo(IntegrationWindow.State.MISSED);
    assertThat(window.state(window.closesAt().plusSeconds(1), true))
        .isEqualTo(IntegrationWindow.State.HELD);
    assertThat(window.left(window.closesAt().plusSeconds(9))).isZero();
  }

  @Provide
  Arbitrary<Set<DayOfWeek>> weeks() {
    return Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(7);
  }

  private static List<PlannedVisit> plan(Protocol protocol, LocalDate start, Set<DayOfWeek> week) {
    return CoursePlan.plan(protocol, start, TEN, ZONE, day -> week.contains(day.getDayOfWeek()));
  }

  private static PlannedVisit visit(int cycle, VisitKind kind, String at) {
    return new PlannedVisit(cycle, kind, LocalDateTime.parse(at));
  }

  private static List<LocalDateTime> times(List<PlannedVisit> visits, VisitKind kind) {
    return visits.stream().filter(v -> v.kind() == kind).map(PlannedVisit::at).toList();
  }
}
