package app.kapstone.screens.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.dosing.ClockNote;
import app.kapstone.domain.dosing.SessionEvent.ClockNoted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class SteadyClockTest {
  private static final Instant START = Instant.parse("2026-03-08T06:30:00Z");

  /** A computer: time goes by, it sleeps, its clock is set. */
  private static final class Computer {
    private final boolean tellsSleep;
    private Instant wall = START;
    private long nanos = 17;
    private Duration on = Duration.ofHours(3);

    Computer(boolean tellsSleep) {
      this.tellsSleep = tellsSleep;
    }

    SteadyClock clock() {
      return new SteadyClock(
          () -> wall, () -> nanos, () -> tellsSleep ? Optional.of(on) : Optional.empty());
    }

    SteadyClock clock(String system) {
      return new SteadyClock(
          () -> wall, () -> nanos, SinceBoot.of(system, () -> wall, () -> nanos));
    }

    void pass(Duration time) {
      nanos += time.toNanos();
      sleep(time);
    }

    void sleep(Duration time) {
      wall = wall.plus(time);
      on = on.plus(time);
    }

    void set(Duration by) {
      wall = wall.plus(by);
    }
  }

  private final Computer computer = new Computer(true);
  private final SteadyClock clock = computer.clock();

  private List<ClockNoted> second() {
    computer.pass(Duration.ofSeconds(1));
    return clock.look();
  }

  private static ClockNoted note(ClockNote what, Duration length) {
    return new ClockNoted(what, length);
  }

  @Test
  void look_clockSetForward_timeGoesOnAndIsNoted() {
    computer.set(Duration.ofHours(1));
    assertThat(second()).containsExactly(note(ClockNote.SET_FORWARD, Duration.ofHours(1)));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(1));
    assertThat(second()).isEmpty();
  }

  @Test
  void look_clockSetBack_timeGoesOnAndIsNoted() {
    computer.set(Duration.ofHours(-2));
    assertThat(second()).containsExactly(note(ClockNote.SET_BACK, Duration.ofHours(2)));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(1));
  }

  @Test
  void look_afterSleep_theSleepCounts() {
    computer.sleep(Duration.ofMinutes(20));
    assertThat(second()).containsExactly(note(ClockNote.STOOD_STILL, Duration.ofMinutes(20)));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(1201));
    assertThat(clock.shift()).isZero();
  }

  @Test
  void look_sleptAndSetMeanwhile_areToldApart() {
    computer.sleep(Duration.ofMinutes(20));
    computer.set(Duration.ofMinutes(-60));
    assertThat(second())
        .containsExactly(
            note(ClockNote.STOOD_STILL, Duration.ofMinutes(20)),
            note(ClockNote.SET_BACK, Duration.ofMinutes(60)));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(1201));
  }

  @Test
  void look_nobodyKnowsOfSleep_aLeapForwardIsTakenForIt() {
    var other = new Computer(false);
    SteadyClock blind = other.clock();
    other.sleep(Duration.ofMinutes(20));
    assertThat(blind.look()).containsExactly(note(ClockNote.LEAPT, Duration.ofMinutes(20)));
    other.set(Duration.ofMinutes(-5));
    assertThat(blind.look()).containsExactly(note(ClockNote.SET_BACK, Duration.ofMinutes(5)));
    assertThat(blind.instant()).isEqualTo(START.plus(Duration.ofMinutes(20)));
  }

  @Test
  void look_tickThatCountsSleep_isStillTold() {
    computer.pass(Duration.ofMinutes(9));
    assertThat(clock.look()).containsExactly(note(ClockNote.STOOD_STILL, Duration.ofMinutes(9)));
    assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofMinutes(9)));
  }

  @Test
  void look_tickThatCountsSleep_aLeapBeyondItIsTheClock() {
    var windows = new Computer(true);
    SteadyClock tick = windows.clock("Windows 11");
    windows.pass(Duration.ofMinutes(9));
    windows.set(Duration.ofHours(1));
    assertThat(tick.look())
        .containsExactly(
            note(ClockNote.STOOD_STILL, Duration.ofMinutes(9)),
            note(ClockNote.SET_FORWARD, Duration.ofHours(1)));
    assertThat(tick.instant()).isEqualTo(START.plus(Duration.ofMinutes(9)));
  }

  @Test
  void sinceBoot_whatEachSystemSays_isRead() {
    assertThat(SinceBoot.uptime("350735.47 234388.90")).contains(Duration.ofMillis(350_735_470));
    assertThat(SinceBoot.uptime("")).isEmpty();
    assertThat(SinceBoot.bootTime("{ sec = 1771234567, usec = 250000 } Mon Feb 16 09:36:07 2026"))
        .contains(Instant.ofEpochSecond(1_771_234_567, 250_000_000));
    assertThat(SinceBoot.bootTime("sysctl: unknown oid")).isEmpty();
    assertThat(SinceBoot.of("Plan 9", () -> START, () -> 1).get()).isEmpty();
    assertThat(SinceBoot.of("Windows 11", () -> START, () -> 7).get())
        .contains(Duration.ofNanos(7));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void sinceBoot_onLinux_isKnown() {
    assertThat(SinceBoot.of("Linux", () -> START, () -> 1).get())
        .hasValueSatisfying(on -> assertThat(on).isPositive());
  }

  @Test
  void look_clocksThatDifferALittle_sayNothing() {
    computer.set(Duration.ofMillis(1500));
    assertThat(second()).isEmpty();
  }

  @Test
  void goOn_inAnotherRun_keepsTheSessionsTime() {
    computer.set(Duration.ofHours(1));
    second();
    Instant before = clock.instant();
    SteadyClock restarted = computer.clock();
    restarted.goOn(Duration.ofHours(1), before);
    assertThat(restarted.instant()).isEqualTo(before);
    assertThat(restarted.look()).isEmpty();
  }

  @Test
  void goOn_clockSetBackWhileClosed_doesNotFallBehindTheLastEntry() {
    Instant last = START.plus(Duration.ofMinutes(40));
    clock.goOn(Duration.ZERO, last);
    assertThat(clock.instant()).isEqualTo(last);
    assertThat(clock.shift()).isEqualTo(Duration.ofMinutes(-40));
  }

  @Test
  void follow_noSessionRuns_takesTheComputersClock() {
    computer.set(Duration.ofHours(1));
    second();
    clock.follow();
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(3601));
    assertThat(clock.shift()).isZero();
  }

  /**
   * @param kind 0 time goes by, 1 sleep, 2 the clock is set
   */
  record Step(int kind, int seconds) {}

  @Property(tries = 500)
  void instant_whateverTheComputerDoes_isTimeAndSleepAlone(@ForAll("steps") List<Step> steps) {
    var any = new Computer(true);
    SteadyClock steady = any.clock();
    Duration gone = Duration.ZERO;
    Instant before = steady.instant();
    List<Duration> set = new ArrayList<>();
    for (Step step : steps) {
      Duration time = Duration.ofSeconds(step.seconds());
      switch (step.kind()) {
        case 0 -> any.pass(time.abs());
        case 1 -> any.sleep(time.abs());
        default -> any.set(time);
      }
      gone = step.kind() == 2 ? gone : gone.plus(time.abs());
      for (ClockNoted note : steady.look()) {
        set.add(note.shift());
      }
      assertThat(steady.instant()).isEqualTo(START.plus(gone)).isAfterOrEqualTo(before);
      before = steady.instant();
    }
    assertThat(set.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(steady.shift());
    assertThat(steady.instant().plus(steady.shift())).isEqualTo(any.wall);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Integer> length =
        Arbitraries.oneOf(
            Arbitraries.integers().between(3, 20_000), Arbitraries.integers().between(-20_000, -3));
    return Combinators.combine(Arbitraries.integers().between(0, 2), length)
        .as(Step::new)
        .list()
        .ofMaxSize(20);
  }
}
