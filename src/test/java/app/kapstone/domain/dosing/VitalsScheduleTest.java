package app.kapstone.domain.dosing;

import static app.kapstone.domain.dosing.Sessions.OPENED;
import static app.kapstone.domain.dosing.Sessions.SOURCE;
import static app.kapstone.domain.dosing.Sessions.minute;
import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.dosing.DuePoint.Kind;
import app.kapstone.domain.dosing.DuePoint.State;
import app.kapstone.domain.dosing.SessionTimes.Snooze;
import app.kapstone.domain.protocol.VitalsRule;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VitalsScheduleTest {
  private static final List<VitalsRule> QUARTERLY =
      List.of(
          new VitalsRule.BeforeDose(SOURCE),
          new VitalsRule.Every(15, 0, 60, SOURCE),
          new VitalsRule.BeforeLeaving(SOURCE));

  @Test
  void at_beforeTheDose_onlyTheFirstCheckIsDue() {
    VitalsSchedule schedule = at(times(null, null), 3);
    assertThat(schedule.points()).hasSize(1);
    assertThat(schedule.next().orElseThrow().kind()).isEqualTo(Kind.BEFORE_DOSE);
    assertThat(schedule.next().orElseThrow().state()).isEqualTo(State.DUE);
  }

  @Test
  void at_doseWithoutReading_missesTheCheckBeforeIt() {
    assertThat(states(at(times(0L, null, 4), 5)).getFirst()).isEqualTo(State.MISSED);
    assertThat(states(at(times(0L, null, 0, 4), 5)).getFirst()).isEqualTo(State.DONE);
  }

  @Test
  void at_timePasses_upcomingDueOverdue() {
    assertThat(timed(at(times(0L, null), 14), 0)).isEqualTo(State.UPCOMING);
    assertThat(timed(at(times(0L, null), 15), 0)).isEqualTo(State.DUE);
    assertThat(timed(at(times(0L, null), 20), 0)).isEqualTo(State.DUE);
    assertThat(timed(at(times(0L, null), 21), 0)).isEqualTo(State.OVERDUE);
  }

  @Test
  void at_twoPointsUnfilled_bothStayOverdueUntilAReading() {
    VitalsSchedule late = at(times(0L, null), 40);
    assertThat(List.of(timed(late, 0), timed(late, 1)))
        .containsExactly(State.OVERDUE, State.OVERDUE);
    VitalsSchedule read = at(times(0L, null, 40), 40);
    assertThat(List.of(timed(read, 0), timed(read, 1), timed(read, 2)))
        .containsExactly(State.MISSED, State.MISSED, State.DONE);
    assertThat(read.next().orElseThrow().dueAt()).isEqualTo(minute(60));
  }

  @Test
  void at_readingALittleEarly_fillsThePoint() {
    assertThat(timed(at(times(0L, null, 10), 11), 0)).isEqualTo(State.DONE);
    assertThat(timed(at(times(0L, null, 9), 11), 0)).isEqualTo(State.UPCOMING);
  }

  @Test
  void at_backDatedReading_fillsAMissedPoint() {
    assertThat(timed(at(times(0L, null, 40, 16), 41), 0)).isEqualTo(State.DONE);
  }

  @Test
  void at_snooze_asksLaterAndOnlyThen() {
    SessionTimes times =
        new SessionTimes(
            OPENED, List.of(OPENED), null, List.of(), List.of(new Snooze(minute(16), 10)));
    assertThat(timed(at(times, 17), 0)).isEqualTo(State.SNOOZED);
    assertThat(timed(at(times, 26), 0)).isEqualTo(State.DUE);
    assertThat(timed(at(times, 32), 0)).isEqualTo(State.OVERDUE);
  }

  @Test
  void at_snoozeBeforeTheDose_asksLater() {
    SessionTimes times =
        new SessionTimes(OPENED, List.of(), null, List.of(), List.of(new Snooze(minute(2), 10)));
    assertThat(states(at(times, 3))).containsExactly(State.SNOOZED);
    assertThat(states(at(times, 12))).containsExactly(State.DUE);
  }

  @Test
  void at_rulesThatShareAMinute_areOnePoint() {
    List<VitalsRule> rules =
        List.of(new VitalsRule.Every(10, 0, 40, SOURCE), new VitalsRule.At(40, SOURCE));
    assertThat(VitalsSchedule.at(rules, 0, times(0L, null), minute(1)).points()).hasSize(4);
  }

  @Test
  void at_protocolWithoutSchedule_asksForNothing() {
    VitalsSchedule none = VitalsSchedule.at(List.of(), 0, times(0L, null), minute(30));
    assertThat(none.points()).isEmpty();
    assertThat(none.next()).isEmpty();
  }

  @Test
  void at_watchingTime_putsTheLeavingCheckOff() {
    DuePoint leaving =
        VitalsSchedule.at(QUARTERLY, 120, times(0L, null), minute(1)).points().getLast();
    assertThat(leaving.kind()).isEqualTo(Kind.BEFORE_LEAVING);
    assertThat(leaving.dueAt()).isEqualTo(minute(120));
  }

  @Test
  void at_laterDose_addsPointsInTheSameStepAndTakesNoneAway() {
    List<VitalsRule> rules =
        List.of(
            new VitalsRule.Every(15, 0, 60, SOURCE),
            new VitalsRule.At(40, SOURCE),
            new VitalsRule.BeforeLeaving(SOURCE));
    var times =
        new SessionTimes(OPENED, List.of(minute(0), minute(55)), null, List.of(), List.of());
    List<Instant> due =
        VitalsSchedule.at(rules, 60, times, minute(56)).points().stream()
            .map(DuePoint::dueAt)
            .toList();
    assertThat(due)
        .containsExactlyElementsOf(
            Stream.of(15, 30, 40, 45, 60, 75, 90, 95, 105, 115).map(Sessions::minute).toList());
  }

  @Test
  void at_leavingEarly_theLastReadingCounts() {
    VitalsSchedule schedule = at(times(0L, 50L, 15, 30, 47), 55);
    assertThat(states(schedule).getLast()).isEqualTo(State.DONE);
    assertThat(states(at(times(0L, 50L, 15, 30), 55)).getLast()).isEqualTo(State.MISSED);
  }

  @Test
  void at_ended_nothingIsAskedAnyMore() {
    VitalsSchedule schedule = at(times(0L, 31L, 15), 500);
    assertThat(schedule.next()).isEmpty();
    assertThat(schedule.points()).noneMatch(point -> point.dueAt().isAfter(minute(31)));
  }

  private static SessionTimes times(Long doseMinute, Long endMinute, long... readings) {
    return new SessionTimes(
        OPENED,
        doseMinute == null ? List.of() : List.of(minute(doseMinute)),
        endMinute == null ? null : minute(endMinute),
        java.util.Arrays.stream(readings).mapToObj(Sessions::minute).toList(),
        List.of());
  }

  private static VitalsSchedule at(SessionTimes times, long nowMinute) {
    Instant now = minute(nowMinute);
    return VitalsSchedule.at(QUARTERLY, 0, times, now);
  }

  private static List<State> states(VitalsSchedule schedule) {
    return schedule.points().stream().map(DuePoint::state).toList();
  }

  private static State timed(VitalsSchedule schedule, int index) {
    Stream<DuePoint> timed = schedule.points().stream().filter(p -> p.kind() == Kind.TIMED);
    return timed.skip(index).findFirst().orElseThrow().state();
  }
}
