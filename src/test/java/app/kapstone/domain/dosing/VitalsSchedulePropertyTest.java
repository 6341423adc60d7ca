package app.kapstone.domain.dosing;

import static app.kapstone.domain.dosing.Sessions.OPENED;
import static app.kapstone.domain.dosing.Sessions.SOURCE;
import static app.kapstone.domain.dosing.Sessions.minute;
import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.dosing.DuePoint.Kind;
import app.kapstone.domain.dosing.DuePoint.State;
import app.kapstone.domain.dosing.SessionTimes.Snooze;
import app.kapstone.domain.protocol.VitalsRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** For any schedule, any order of events and any jump of the clock. */
class VitalsSchedulePropertyTest {
  @Property(tries = 300)
  void at_runningSession_eachMinuteOfTheRulesIsOnePoint(
      @ForAll("rules") List<VitalsRule> rules,
      @ForAll("moments") List<Integer> readings,
      @ForAll("moments") List<Integer> snoozes,
      @ForAll @IntRange(min = -600, max = 3000) int now) {
    VitalsSchedule schedule = schedule(rules, readings, snoozes, now);
    List<Instant> due = timed(schedule).stream().map(DuePoint::dueAt).toList();
    assertThat(due).containsExactlyElementsOf(expected(rules)).doesNotHaveDuplicates();
  }

  @Property(tries = 300)
  void at_everyReading_fillsExactlyOnePointOnceItsSlotIsOpen(
      @ForAll("rules") List<VitalsRule> rules,
      @ForAll("moments") List<Integer> readings,
      @ForAll @IntRange(min = 0, max = 3000) int now) {
    List<DuePoint> points = timed(schedule(rules, readings, List.of(), now));
    List<Instant> due = points.stream().map(DuePoint::dueAt).toList();
    Set<Instant> filled =
        readings.stream()
            .map(Sessions::minute)
            .map(reading -> owner(due, reading))
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    Set<Instant> done =
        points.stream()
            .filter(p -> p.state() == State.DONE)
            .map(DuePoint::dueAt)
            .collect(Collectors.toSet());
    assertThat(done).isEqualTo(filled);
    Instant lastDone = done.stream().max(Instant::compareTo).orElse(Instant.MIN);
    assertThat(points)
        .allMatch(p -> !p.dueAt().isBefore(lastDone) || !p.open(), "earlier points are settled")
        .allMatch(p -> !p.dueAt().isAfter(lastDone) || p.open(), "later points still wait");
  }

  @Property(tries = 200)
  void at_eventsInAnotherOrder_givesTheSame(
      @ForAll("rules") List<VitalsRule> rules,
      @ForAll("moments") List<Integer> readings,
      @ForAll("moments") List<Integer> snoozes,
      @ForAll Random random,
      @ForAll @IntRange(min = -600, max = 3000) int now) {
    List<Integer> shuffled = new ArrayList<>(readings);
    Collections.shuffle(shuffled, random);
    List<Integer> snoozed = new ArrayList<>(snoozes);
    Collections.shuffle(snoozed, random);
    assertThat(schedule(rules, shuffled, snoozed, now))
        .isEqualTo(schedule(rules, readings, snoozes, now));
  }

  @Property(tries = 300)
  void at_openPoint_isAskedForOnceItIsDue(
      @ForAll("rules") List<VitalsRule> rules,
      @ForAll("moments") List<Integer> readings,
      @ForAll("moments") List<Integer> snoozes,
      @ForAll @IntRange(min = 0, max = 3000) int now) {
    VitalsSchedule schedule = schedule(rules, readings, snoozes, now);
    for (DuePoint point : timed(schedule)) {
      boolean waits = point.state() == State.UPCOMING || point.state() == State.SNOOZED;
      if (point.open()) {
        assertThat(waits).isEqualTo(minute(now).isBefore(point.askAt()));
        assertThat(point.state() == State.OVERDUE)
            .isEqualTo(minute(now).isAfter(point.askAt().plus(VitalsSchedule.GRACE)));
      }
    }
    assertThat(schedule.next().isPresent())
        .isEqualTo(schedule.points().stream().anyMatch(DuePoint::open));
  }

  @Property(tries = 200)
  void at_laterDoses_takeNoPointAwayAndRepeatEachRule(
      @ForAll("rules") List<VitalsRule> rules,
      @ForAll @Size(max = 3) List<@IntRange(min = 1, max = 300) Integer> later,
      @ForAll @IntRange(min = 0, max = 3000) int now) {
    List<Integer> doses = new ArrayList<>(later);
    doses.add(0);
    List<Integer> minutes =
        timed(VitalsSchedule.at(rules, 0, times(doses, null, List.of()), minute(now))).stream()
            .map(point -> (int) Duration.between(OPENED, point.dueAt()).toMinutes())
            .toList();
    assertThat(minutes).isSorted().doesNotHaveDuplicates();
    assertThat(minutes.stream().map(Sessions::minute).toList()).containsAll(expected(rules));
    for (int dose : doses) {
      for (VitalsRule rule : rules) {
        if (rule instanceof VitalsRule.At at) {
          assertThat(minutes).contains(dose + at.minute());
        } else if (rule instanceof VitalsRule.Every every) {
          int last = dose + every.untilMinute() - every.everyMinutes();
          for (int from = dose + every.fromMinute(); from <= last; from++) {
            int start = from;
            assertThat(minutes)
                .as("a check in each step after minute %s", start)
                .anyMatch(m -> m > start && m <= start + every.everyMinutes());
          }
        }
      }
    }
  }

  @Property(tries = 300)
  void at_allRulesDoseOrNoneEndOrNoneAndAnySnoozes_isInOrderAndAsksForNothingThatIsOver(
      @ForAll("rules") List<VitalsRule> timedRules,
      @ForAll("moments") List<Integer> readings,
      @ForAll List<@IntRange(min = 0, max = 400) Integer> snoozes,
      @ForAll @IntRange(min = -1, max = 60) int dose,
      @ForAll @IntRange(min = 0, max = 500) int end,
      @ForAll @IntRange(min = 0, max = 600) int now) {
    List<VitalsRule> rules = new ArrayList<>(timedRules);
    rules.add(new VitalsRule.BeforeDose(SOURCE));
    rules.add(new VitalsRule.BeforeLeaving(SOURCE));
    Instant ended = end > 400 || end <= dose ? null : minute(end);
    var times =
        new SessionTimes(
            OPENED,
            dose < 0 ? List.of() : List.of(minute(dose)),
            ended,
            readings.stream().map(Sessions::minute).toList(),
            snoozes.stream().map(m -> new Snooze(minute(m), 1 + m % 60)).toList());
    VitalsSchedule schedule = VitalsSchedule.at(rules, 60, times, minute(now));
    List<DuePoint> points = schedule.points();
    assertThat(points).extracting(DuePoint::dueAt).isSorted();
    assertThat(points).filteredOn(p -> p.kind() == Kind.BEFORE_DOSE).hasSize(1);
    assertThat(points).filteredOn(p -> p.kind() == Kind.BEFORE_LEAVING).hasSize(dose < 0 ? 0 : 1);
    assertThat(points)
        .allMatch(p -> !p.askAt().isBefore(p.dueAt()))
        .allMatch(p -> p.kind() == Kind.TIMED || p.state() != State.OVERDUE)
        .allMatch(p -> p.state() != State.SNOOZED || minute(now).isBefore(p.askAt()))
        .allMatch(p -> dose < 0 || p.kind() != Kind.BEFORE_DOSE || !p.open());
    if (ended != null) {
      assertThat(schedule.next()).isEmpty();
      assertThat(points).allMatch(p -> p.state() == State.DONE || !p.dueAt().isAfter(ended));
    }
  }

  private static SessionTimes times(List<Integer> doses, Instant ended, List<Snooze> snoozes) {
    return new SessionTimes(
        OPENED, doses.stream().map(Sessions::minute).toList(), ended, List.of(), snoozes);
  }

  @Provide
  Arbitrary<List<VitalsRule>> rules() {
    Arbitrary<VitalsRule> every =
        Combinators.combine(
                Arbitraries.integers().between(1, 60),
                Arbitraries.integers().between(0, 120),
                Arbitraries.integers().between(0, 180))
            .as((step, from, length) -> new VitalsRule.Every(step, from, from + length, SOURCE));
    Arbitrary<VitalsRule> fixed =
        Arbitraries.integers().between(1, 240).map(minute -> new VitalsRule.At(minute, SOURCE));
    return Arbitraries.oneOf(every, fixed).list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<Integer>> moments() {
    return Arbitraries.integers().between(1, 400).list().ofMaxSize(12);
  }

  private static VitalsSchedule schedule(
      List<VitalsRule> rules, List<Integer> readings, List<Integer> snoozes, int now) {
    SessionTimes times =
        new SessionTimes(
            OPENED,
            List.of(OPENED),
            null,
            readings.stream().map(Sessions::minute).toList(),
            // several snoozes of one moment must agree, or their order would matter
            snoozes.stream().map(m -> new Snooze(minute(m), 10)).toList());
    return VitalsSchedule.at(rules, 0, times, minute(now));
  }

  private static List<DuePoint> timed(VitalsSchedule schedule) {
    return schedule.points().stream().filter(p -> p.kind() == Kind.TIMED).toList();
  }

  /** Written another way than the engine: by asking of every minute whether a rule names it. */
  private static Set<Instant> expected(List<VitalsRule> rules) {
    Set<Instant> expected = new TreeSet<>();
    for (int minute = 1; minute <= VitalsRule.LONGEST_MINUTES; minute++) {
      int m = minute;
      if (rules.stream().anyMatch(rule -> names(rule, m))) {
        expected.add(minute(m));
      }
    }
    return expected;
  }

  private static boolean names(VitalsRule rule, int minute) {
    return switch (rule) {
      case VitalsRule.Every e ->
          minute > e.fromMinute()
              && minute <= e.untilMinute()
              && (minute - e.fromMinute()) % e.everyMinutes() == 0;
      case VitalsRule.At at -> at.minute() == minute;
      case VitalsRule.BeforeDose ignored -> false;
      case VitalsRule.BeforeLeaving ignored -> false;
    };
  }

  /** The last point whose slot has begun at the reading, if any. */
  private static List<Instant> owner(List<Instant> due, Instant reading) {
    List<Instant> owners = new ArrayList<>();
    Instant previous = OPENED;
    for (Instant point : due) {
      long half = Duration.between(previous, point).toSeconds() / 2;
      Instant opens = point.minusSeconds(Math.min(half, VitalsSchedule.TOLERANCE.toSeconds()));
      if (!reading.isBefore(opens)) {
        owners.clear();
        owners.add(point);
      }
      previous = point;
    }
    return owners;
  }
}
