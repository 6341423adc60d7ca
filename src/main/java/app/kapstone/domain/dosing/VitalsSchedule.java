package app.kapstone.domain.dosing;

import app.kapstone.domain.dosing.DuePoint.Kind;
import app.kapstone.domain.dosing.DuePoint.State;
import app.kapstone.domain.dosing.SessionTimes.Snooze;
import app.kapstone.domain.protocol.VitalsRule;
import app.kapstone.domain.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When vital signs are due, computed afresh from the protocol, the session and the clock.
 *
 * <p>Each timed point owns a slot, from a tolerance before its due time to the start of the next
 * point's slot. A reading fills the point in whose slot it lies; points before it that nobody
 * filled become MISSED. Points that share a moment are one point. The check before the dose is due
 * from the opening and filled by any reading up to the first dose. The check before leaving is due
 * when all else is past, or at the end of the session if that comes first; neither is ever overdue,
 * since the protocol gives them no minute.
 *
 * <p>A later dose adds points and takes none away: what is repeated goes on in its step for as long
 * after that dose as after the first, fixed minutes come once more.
 *
 * @param points in the order of their times
 * @see ".github/decisions/vitals-slots.md"
 */
public record VitalsSchedule(List<DuePoint> points) {
  /** How long a check may be late before it is called overdue; written by the practice. */
  public static final Duration GRACE = Duration.ofMinutes(5);

  /**
   * How early a reading may be and still fill a point, at most half the way from the point before;
   * written by the practice.
   */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  public VitalsSchedule {
    points = List.copyOf(points);
  }

  /**
   * The schedule as it stands now.
   *
   * @param leavingMinute the least minute after the last dose at which the patient may leave; the
   *     last timed point may put it off further
   */
  public static VitalsSchedule at(
      List<VitalsRule> rules, int leavingMinute, SessionTimes times, Instant now) {
    List<DuePoint> points = new ArrayList<>();
    beforeDose(rules).ifPresent(source -> points.add(beforeDose(source, times, now)));
    Instant dose = times.firstDoseAt();
    if (dose != null) {
      Map<Integer, Source> minutes = minutes(rules, times.doses());
      points.addAll(timed(minutes, dose, times, now));
      int last = minutes.keySet().stream().reduce(0, Integer::max);
      Instant checked = after(dose, last);
      Instant watched = after(times.doses().getLast(), leavingMinute);
      Instant leaving = watched.isAfter(checked) ? watched : checked;
      beforeLeaving(rules).ifPresent(source -> points.add(leave(source, leaving, times, now)));
    }
    points.sort(Comparator.comparing(DuePoint::dueAt).thenComparing(DuePoint::kind));
    return new VitalsSchedule(points);
  }

  /** The earliest point that still waits for a reading: what the screen shows. */
  public Optional<DuePoint> next() {
    return points.stream().filter(DuePoint::open).min(Comparator.comparing(DuePoint::askAt));
  }

  private static DuePoint beforeDose(Source source, SessionTimes times, Instant now) {
    Instant dose = times.firstDoseAt();
    boolean done =
        times.readings().stream().anyMatch(reading -> dose == null || !reading.isAfter(dose));
    boolean over = dose != null || times.endedAt() != null;
    Instant ask = ask(times.openedAt(), times.snoozes());
    State state;
    if (done) {
      state = State.DONE;
    } else if (over) {
      state = State.MISSED;
    } else {
      state = now.isBefore(ask) && !ask.equals(times.openedAt()) ? State.SNOOZED : State.DUE;
    }
    return new DuePoint(times.openedAt(), ask, Kind.BEFORE_DOSE, source, state);
  }

  private static List<DuePoint> timed(
      Map<Integer, Source> minutes, Instant dose, SessionTimes times, Instant now) {
    List<Slot> slots = new ArrayList<>();
    int previous = 0;
    for (Map.Entry<Integer, Source> minute : minutes.entrySet()) {
      Duration halfWay = Duration.ofMinutes(minute.getKey() - previous).dividedBy(2);
      Duration early = halfWay.compareTo(TOLERANCE) < 0 ? halfWay : TOLERANCE;
      Instant due = after(dose, minute.getKey());
      slots.add(new Slot(due, due.minus(early), minute.getValue()));
      previous = minute.getKey();
    }
    Instant ended = times.endedAt();
    List<DuePoint> points = new ArrayList<>();
    boolean laterReading = false;
    Instant end = Instant.MAX;
    for (Slot slot : slots.reversed()) {
      boolean filled = holds(times.readings(), slot.opens(), end);
      // after the end nobody asks any more: only what was due by then belongs to the session
      if (filled || ended == null || !slot.due().isAfter(ended)) {
        points.add(point(slot, filled, laterReading || ended != null, times.snoozes(), now));
      }
      laterReading |= filled;
      end = slot.opens();
    }
    return points;
  }

  private static DuePoint point(
      Slot slot, boolean filled, boolean over, List<Snooze> snoozes, Instant now) {
    Instant ask = ask(slot.due(), snoozes);
    State state;
    if (filled) {
      state = State.DONE;
    } else if (over) {
      state = State.MISSED;
    } else {
      state = waiting(slot.due(), ask, now);
    }
    return new DuePoint(slot.due(), ask, Kind.TIMED, slot.source(), state);
  }

  private static State waiting(Instant due, Instant ask, Instant now) {
    if (now.isBefore(due)) {
      return State.UPCOMING;
    }
    if (now.isBefore(ask)) {
      return State.SNOOZED;
    }
    return now.isAfter(ask.plus(GRACE)) ? State.OVERDUE : State.DUE;
  }

  private static DuePoint leave(Source source, Instant planned, SessionTimes times, Instant now) {
    Instant ended = times.endedAt();
    Instant due = ended != null && ended.isBefore(planned) ? ended : planned;
    Instant ask = ask(due, times.snoozes());
    State state;
    if (holds(times.readings(), due.minus(TOLERANCE), Instant.MAX)) {
      state = State.DONE;
    } else if (ended != null) {
      state = State.MISSED;
    } else {
      State waiting = waiting(due, ask, now);
      state = waiting == State.OVERDUE ? State.DUE : waiting;
    }
    return new DuePoint(due, ask, Kind.BEFORE_LEAVING, source, state);
  }

  /** A snooze moves what is due when it is pressed; of several the last one counts. */
  private static Instant ask(Instant due, List<Snooze> snoozes) {
    Instant ask = due;
    for (Snooze snooze : snoozes) {
      if (!snooze.at().isBefore(due)) {
        ask = after(snooze.at(), snooze.minutes());
      }
    }
    return ask;
  }

  private static boolean holds(List<Instant> readings, Instant from, Instant before) {
    return readings.stream()
        .anyMatch(reading -> !reading.isBefore(from) && reading.isBefore(before));
  }

  /** Minutes after the first dose. */
  private static Map<Integer, Source> minutes(List<VitalsRule> rules, List<Instant> doses) {
    Map<Integer, Source> minutes = new TreeMap<>();
    for (VitalsRule rule : rules) {
      for (Instant dose : doses) {
        Duration after = Duration.between(doses.getFirst(), dose);
        switch (rule) {
          case VitalsRule.Every every -> every(every, after, minutes);
          case VitalsRule.At at ->
              minutes.putIfAbsent(
                  Math.toIntExact(after.plusSeconds(59).toMinutes()) + at.minute(), at.source());
          case VitalsRule.BeforeDose ignored -> {}
          case VitalsRule.BeforeLeaving ignored -> {}
        }
      }
    }
    return minutes;
  }

  /** The steps from the first dose on that lie in the rule's stretch after a dose. */
  private static void every(VitalsRule.Every every, Duration after, Map<Integer, Source> minutes) {
    Duration from = after.plusMinutes(every.fromMinute());
    Duration until = after.plusMinutes(every.untilMinute());
    int minute = every.fromMinute() + every.everyMinutes();
    for (; !Duration.ofMinutes(minute).minus(until).isPositive(); minute += every.everyMinutes()) {
      if (Duration.ofMinutes(minute).compareTo(from) > 0) {
        minutes.putIfAbsent(minute, every.source());
      }
    }
  }

  private static Optional<Source> beforeDose(List<VitalsRule> rules) {
    return first(rules, VitalsRule.BeforeDose.class);
  }

  private static Optional<Source> beforeLeaving(List<VitalsRule> rules) {
    return first(rules, VitalsRule.BeforeLeaving.class);
  }

  private static Optional<Source> first(List<VitalsRule> rules, Class<? extends VitalsRule> kind) {
    return rules.stream().filter(kind::isInstance).map(VitalsRule::source).findFirst();
  }

  private static Instant after(Instant from, int minutes) {
    return from.plus(Duration.ofMinutes(minutes));
  }

  private record Slot(Instant due, Instant opens, Source source) {}
}
