package app.kapstone.screens.cockpit;

import app.kapstone.domain.dosing.ClockNote;
import app.kapstone.domain.dosing.SessionEvent.ClockNoted;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The time that a session goes by. Within a run it goes on with the computer's tick and never
 * jumps, whoever sets the computer's clock; a sleep counts as time. While no session runs it keeps
 * to the computer's clock.
 *
 * @see ".github/decisions/session-time.md"
 */
public final class SteadyClock implements InstantSource {
  /** Less than this is how clocks differ that both are right. */
  static final Duration JUMP = Duration.ofSeconds(2);

  /** Whoever looks each second and finds more than this gone was not awake. */
  static final Duration STILL = Duration.ofSeconds(30);

  private final InstantSource wall;
  private final LongSupplier nanos;
  private final Supplier<Optional<Duration>> sinceBoot;
  private final boolean steady;

  private Instant base;
  private long baseNanos;
  private Instant seenWall;
  private long seenNanos;
  private Optional<Duration> asleep;
  private Duration shift = Duration.ZERO;

  /**
   * @param nanos counts on whatever the clock does, perhaps not during sleep
   * @param sinceBoot how long the computer has been on, sleep included, where that can be known
   */
  SteadyClock(InstantSource wall, LongSupplier nanos, Supplier<Optional<Duration>> sinceBoot) {
    this(wall, nanos, sinceBoot, true);
  }

  private SteadyClock(
      InstantSource wall,
      LongSupplier nanos,
      Supplier<Optional<Duration>> sinceBoot,
      boolean steady) {
    this.wall = wall;
    this.nanos = nanos;
    this.sinceBoot = sinceBoot;
    this.steady = steady;
    baseNanos = nanos.getAsLong();
    seenNanos = baseNanos;
    base = wall.instant();
    seenWall = base;
    asleep = asleep(seenNanos);
  }

  /** The clock of this computer. */
  public static SteadyClock ofThisComputer() {
    InstantSource wall = InstantSource.system();
    return new SteadyClock(
        wall,
        System::nanoTime,
        SinceBoot.of(System.getProperty("os.name", ""), wall, System::nanoTime));
  }

  /** Itself where it is one; any other clock, of a story or a test, is taken at its word. */
  public static SteadyClock of(InstantSource clock) {
    return clock instanceof SteadyClock steady
        ? steady
        : new SteadyClock(clock, () -> 0, Optional::empty, false);
  }

  @Override
  public synchronized Instant instant() {
    return steady ? at(nanos.getAsLong()) : wall.instant();
  }

  /** By how much the computer's clock is ahead of this one, by what was set and noted. */
  synchronized Duration shift() {
    return shift;
  }

  /** Looks at the computer's clock; gives what happened to it since the last look. */
  synchronized List<ClockNoted> look() {
    if (!steady) {
      return List.of();
    }
    long nowNanos = nanos.getAsLong();
    Instant nowWall = wall.instant();
    Duration ticked = Duration.ofNanos(nowNanos - seenNanos);
    Duration drift = Duration.between(seenWall, nowWall).minus(ticked);
    seenNanos = nowNanos;
    seenWall = nowWall;
    Duration still = ticked.compareTo(STILL) > 0 ? ticked : Duration.ZERO;
    Duration set = Duration.ZERO;
    boolean guessed = false;
    if (drift.abs().compareTo(JUMP) > 0) {
      Optional<Duration> told = slept(nowNanos);
      guessed = told.isEmpty() && drift.isPositive();
      Duration slept = told.orElse(guessed ? drift : Duration.ZERO);
      base = base.plus(slept);
      still = still.plus(slept);
      set = drift.minus(slept);
    }
    List<ClockNoted> notes = new ArrayList<>();
    if (still.compareTo(STILL) > 0) {
      notes.add(new ClockNoted(guessed ? ClockNote.LEAPT : ClockNote.STOOD_STILL, still));
    }
    if (set.abs().compareTo(JUMP) > 0) {
      shift = shift.plus(set);
      notes.add(set(set));
    }
    return notes;
  }

  /** How a change of the shift is written down. */
  static ClockNoted set(Duration by) {
    return new ClockNoted(by.isNegative() ? ClockNote.SET_BACK : ClockNote.SET_FORWARD, by.abs());
  }

  /** Keeps to the computer's clock: no session runs that would feel it. */
  synchronized void follow() {
    base = wall.instant();
    baseNanos = nanos.getAsLong();
    shift = Duration.ZERO;
  }

  /**
   * Goes on in the time of a session that ran before this run.
   *
   * @param known the shift that its events tell
   * @param last its last entry, behind which the time does not fall
   */
  synchronized void goOn(Duration known, Instant last) {
    baseNanos = nanos.getAsLong();
    Instant now = wall.instant();
    base = now.minus(known);
    shift = known;
    if (steady && base.isBefore(last)) {
      shift = Duration.between(last, now);
      base = last;
    }
  }

  private Instant at(long nowNanos) {
    return base.plusNanos(nowNanos - baseNanos);
  }

  /** What of a leap was sleep that the tick left out; empty where nobody knows. */
  private Optional<Duration> slept(long nowNanos) {
    Optional<Duration> before = asleep;
    asleep = asleep(nowNanos);
    return before.flatMap(was ->
        asleep
            .map(now -> now.minus(was))
            .map(slept -> slept.compareTo(JUMP) > 0 ? slept : Duration.ZERO));
  }

  private Optional<Duration> asleep(long nowNanos) {
    return sinceBoot.get().map(on -> on.minusNanos(nowNanos));
  }
}
