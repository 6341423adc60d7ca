package app.kapstone.domain.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.dosing.Sessions;
import app.kapstone.domain.protocol.Series;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CourseMoveTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Series SERIES = Sessions.builtIn("im-kap").series();

  private static PlannedVisit at(int cycle, VisitKind kind, String time) {
    return new PlannedVisit(cycle, kind, LocalDateTime.parse(time));
  }

  private static List<PlanRule> broken(PlannedVisit... plan) {
    return PlanRules.breaches(SERIES, List.of(plan), ZONE).stream().map(PlanBreach::rule).toList();
  }

  private static Visit visit(int number, int cycle, VisitKind kind, VisitState state) {
    return new Visit(
        new VisitId(new UUID(0, number)),
        new CourseId(new UUID(1, 1)),
        cycle,
        kind,
        LocalDateTime.of(2026, 3, 2, 10, 0).plusDays(number),
        state,
        1);
  }

  @Test
  void breaches_dosesTooNear_namesTheLaterOneAndWhoseRule() {
    int fewest = SERIES.fewestDaysBetween() == null ? 0 : SERIES.fewestDaysBetween().value();
    var second =
        new PlannedVisit(
            2,
            VisitKind.DOSE,
            LocalDateTime.parse("2026-03-05T10:00").plusDays(Math.max(1, fewest - 1)));
    var plan =
        List.of(
            at(1, VisitKind.DOSE, "2026-03-05T10:00"),
            at(1, VisitKind.INTEGRATION, "2026-03-05T18:00"),
            second);
    List<PlanBreach> found = PlanRules.breaches(SERIES, plan, ZONE);
    assertThat(found).hasSize(fewest > 1 ? 1 : 0);
    assertThat(found).allMatch(each -> each.visit().equals(second) && each.figure() == fewest);
  }

  @Test
  void breaches_integrationAfterTheClocksWentBack_countsHours() {
    // the clocks go back on 2026-11-01: three days by the calendar are 73 hours
    assertThat(
            broken(
                at(1, VisitKind.DOSE, "2026-10-30T10:00"),
                at(1, VisitKind.INTEGRATION, "2026-11-02T09:30")))
        .containsExactly(PlanRule.OUTSIDE_THE_WINDOW);
    assertThat(
            broken(
                at(1, VisitKind.DOSE, "2026-10-30T10:00"),
                at(1, VisitKind.INTEGRATION, "2026-11-02T09:00")))
        .isEmpty();
  }

  @Test
  void breaches_noIntegrationBetweenTwoDoses_isSaid() {
    assertThat(
            broken(
                at(1, VisitKind.DOSE, "2026-03-05T10:00"),
                at(2, VisitKind.DOSE, "2026-03-26T10:00"),
                at(1, VisitKind.INTEGRATION, "2026-03-27T10:00")))
        .containsExactly(PlanRule.NO_INTEGRATION_BETWEEN, PlanRule.OUTSIDE_THE_WINDOW);
  }

  @Test
  void breaches_preparationAfterTheFirstDose_isSaid() {
    assertThat(
            broken(
                at(1, VisitKind.DOSE, "2026-03-05T10:00"),
                at(1, VisitKind.PREPARATION, "2026-03-06T10:00")))
        .containsExactly(PlanRule.DOSE_BEFORE_PREPARATION);
  }

  @Test
  void dependants_ofADose_areItsOwnAndEveryLaterCycleButWhatWasHeld() {
    Visit preparation = visit(0, 1, VisitKind.PREPARATION, VisitState.PLANNED);
    Visit dose = visit(1, 1, VisitKind.DOSE, VisitState.PLANNED);
    Visit integration = visit(2, 1, VisitKind.INTEGRATION, VisitState.PLANNED);
    Visit held = visit(3, 2, VisitKind.CONSULTATION, VisitState.HELD);
    Visit next = visit(4, 2, VisitKind.DOSE, VisitState.PLANNED);
    List<Visit> all = List.of(preparation, dose, integration, held, next);
    assertThat(CourseMove.dependants(all, dose)).containsExactly(integration, next);
    assertThat(CourseMove.dependants(all, preparation)).containsExactly(dose, integration, next);
    assertThat(CourseMove.dependants(all, integration)).isEmpty();
    assertThat(CourseMove.shifts(all, dose, dose.at().plusDays(7), true))
        .extracting(VisitShift::to)
        .containsExactly(
            dose.at().plusDays(7), integration.at().plusDays(7), next.at().plusDays(7));
    assertThat(CourseMove.shifts(all, dose, dose.at().plusDays(7), false)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(CourseState.class)
  void state_goesWhereItMayAndNowhereElse(CourseState from) {
    for (CourseState to : CourseState.values()) {
      if (from.next().contains(to)) {
        assertThat(change(from, to, "Because").reason()).isEqualTo("Because");
      } else {
        assertThatThrownBy(() -> change(from, to, "Because")).isInstanceOf(InvalidValue.class);
      }
    }
    assertThat(from.next()).doesNotContain(from, CourseState.PLANNED);
  }

  @Test
  void state_changedWithoutReason_isRefusedSaveForTheBeginning() {
    assertThat(change(CourseState.PLANNED, CourseState.ACTIVE, "").reason()).isEmpty();
    for (CourseState to : EnumSet.of(CourseState.ON_HOLD, CourseState.MAINTENANCE)) {
      assertThatThrownBy(() -> change(CourseState.ACTIVE, to, " "))
          .isInstanceOfSatisfying(
              InvalidValue.class, e -> assertThat(e.rule()).isEqualTo(Rule.REQUIRED));
    }
  }

  private static CourseChange change(CourseState from, CourseState to, String reason) {
    return new CourseChange(
        new UUID(0, 1),
        new CourseId(new UUID(1, 1)),
        from,
        to,
        LocalDate.of(2026, 3, 2),
        reason,
        Instant.EPOCH,
        "Robin Example");
  }
}
