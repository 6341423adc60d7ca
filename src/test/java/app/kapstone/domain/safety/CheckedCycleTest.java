package app.kapstone.domain.safety;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.course.Course;
import app.kapstone.domain.course.CourseId;
import app.kapstone.domain.course.CourseState;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckedCycleTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
  private static final CourseId COURSE = new CourseId(new UUID(0, 1));
  private static final PatientId PATIENT = new PatientId(new UUID(0, 2));

  private final List<Visit> visits = new ArrayList<>();
  private final List<SafetyCheck> checks = new ArrayList<>();

  /** A preparation, a dose three days later, a meeting after that. */
  private void cycle(int number, LocalDate begins, VisitState dose) {
    visit(number, VisitKind.PREPARATION, begins, VisitState.HELD);
    visit(number, VisitKind.DOSE, begins.plusDays(3), dose);
    visit(number, VisitKind.INTEGRATION, begins.plusDays(5), VisitState.PLANNED);
  }

  private void visit(int cycle, VisitKind kind, LocalDate day, VisitState state) {
    var id = new VisitId(new UUID(1, visits.size()));
    visits.add(new Visit(id, COURSE, cycle, kind, day.atTime(9, 0), state, 1));
  }

  private void check(CheckKind kind, LocalDate day, int total) {
    checks.add(
        new SafetyCheck(
            new SafetyCheckId(new UUID(2, checks.size())),
            PATIENT,
            kind,
            day,
            Map.of("urgency", total),
            "",
            Instant.EPOCH));
  }

  private List<CheckedCycle> cycles() {
    var course =
        new Course(
            COURSE, 1, PATIENT, "k", 1, "{}", TODAY, CourseState.ACTIVE, Instant.EPOCH, visits);
    return CheckedCycle.of(List.of(course), checks, CheckKind.URINARY, TODAY);
  }

  @Test
  void cycle_lastsUntilTheNextBegins() {
    LocalDate first = TODAY.minusDays(28);
    LocalDate second = TODAY.minusDays(14);
    cycle(1, first, VisitState.HELD);
    cycle(2, second, VisitState.PLANNED);
    cycle(3, TODAY.plusDays(1), VisitState.PLANNED);
    check(CheckKind.URINARY, first.minusDays(1), 4);
    check(CheckKind.URINARY, first, 1);
    check(CheckKind.URINARY, second.minusDays(1), 2);
    check(CheckKind.URINARY, second, 3);
    check(CheckKind.MISUSE, TODAY, 4);
    assertThat(cycles())
        .extracting(
            CheckedCycle::number,
            CheckedCycle::begins,
            cycle -> cycle.check().orElseThrow().total(),
            CheckedCycle::change)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, first, 2, Optional.empty()),
            org.assertj.core.groups.Tuple.tuple(2, second, 3, Optional.of(1)));
  }

  @Test
  void change_overACycleWithout_isHeldAgainstTheLastThatHasOne() {
    cycle(1, TODAY.minusDays(42), VisitState.HELD);
    cycle(2, TODAY.minusDays(28), VisitState.HELD);
    cycle(3, TODAY, VisitState.PLANNED);
    check(CheckKind.URINARY, TODAY.minusDays(40), 3);
    check(CheckKind.URINARY, TODAY, 1);
    var found = cycles();
    assertThat(found.get(1).check()).isEmpty();
    assertThat(found.get(1).change()).isEmpty();
    assertThat(found.get(2).change()).contains(-2);
  }

  @Test
  void cycle_whoseDoseWasCalledOffOrNeverPlanned_isNone() {
    cycle(1, TODAY.minusDays(28), VisitState.CANCELLED);
    visit(2, VisitKind.REVIEW, TODAY.minusDays(3), VisitState.HELD);
    assertThat(cycles()).isEmpty();
  }
}
