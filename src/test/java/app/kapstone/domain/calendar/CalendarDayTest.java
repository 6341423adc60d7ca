package app.kapstone.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.calendar.CalendarDay.Doubt;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalendarDayTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final WorkingHours HOURS =
      new WorkingHours(
          1,
          Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
          LocalTime.of(9, 0),
          LocalTime.of(17, 0),
          List.of(new DayOff(MONDAY.plusDays(1), MONDAY.plusDays(1), "A holiday")),
          Map.of());

  private static CalendarEntry entry(int number, String time, int minutes, VisitState state) {
    LocalDateTime at = MONDAY.atTime(LocalTime.parse(time));
    return new CalendarEntry(
        new UUID(0, number),
        1,
        VisitKind.PREPARATION,
        1,
        at,
        at.plusMinutes(minutes),
        state,
        List.of(),
        "Ida");
  }

  private static List<List<Doubt>> doubts(CalendarEntry... entries) {
    return CalendarDay.days(MONDAY, 1, List.of(entries), HOURS).getFirst().entries().stream()
        .map(CalendarDay.Placed::doubts)
        .toList();
  }

  @Test
  void visits_thatTakeTheSameTime_clash() {
    assertThat(
            doubts(
                entry(1, "10:00", 60, VisitState.PLANNED),
                entry(2, "10:59", 60, VisitState.PLANNED),
                entry(3, "11:59", 60, VisitState.PLANNED),
                entry(4, "10:30", 30, VisitState.CANCELLED),
                entry(5, "10:30", 0, VisitState.PLANNED)))
        .containsExactly(
            List.of(Doubt.CLASH), List.of(Doubt.CLASH), List.of(), List.of(), List.of());
  }

  @Test
  void visit_outsideTheHours_isSaidUntilItWasHeld() {
    assertThat(
            doubts(
                entry(1, "08:30", 30, VisitState.PLANNED),
                entry(2, "16:30", 60, VisitState.PLANNED),
                entry(3, "07:00", 30, VisitState.HELD)))
        .containsExactly(List.of(Doubt.OUT_OF_HOURS), List.of(Doubt.OUT_OF_HOURS), List.of());
  }

  @Test
  void days_ofTheWeekAndHolidays_areWorkedOnOrNot() {
    assertThat(CalendarDay.days(MONDAY, 3, List.of(), HOURS))
        .extracting(day -> day.working() + " " + day.closed())
        .containsExactly("true ", "false A holiday", "false ");
  }

  @Test
  void hours_thatCannotBe_areRefused() {
    assertThatThrownBy(() -> new DayOff(MONDAY, MONDAY.minusDays(1), ""))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() ->
            new WorkingHours(
                0, Set.of(), LocalTime.of(9, 0), LocalTime.of(17, 0), List.of(), Map.of()))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() ->
            new WorkingHours(
                0,
                Set.of(DayOfWeek.MONDAY),
                LocalTime.of(17, 0),
                LocalTime.of(9, 0),
                List.of(),
                Map.of()))
        .isInstanceOf(InvalidValue.class);
  }
}
