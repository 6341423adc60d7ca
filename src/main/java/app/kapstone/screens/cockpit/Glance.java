package app.kapstone.screens.cockpit;

import app.kapstone.domain.dosing.DeviceDue;
import app.kapstone.domain.dosing.DuePoint;
import app.kapstone.domain.dosing.SessionPhase;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.dosing.Standing;
import app.kapstone.domain.dosing.TimeCoursePart;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.protocol.VitalSign;
import app.kapstone.domain.protocol.VitalsLimit.Grade;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.texts.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the therapist reads off the screen from two metres, at one moment: words and what they mean.
 *
 * @param clock since the first dose, {@code 0:42:07}
 * @param device which device of several comes next, and when; empty where none does
 * @param due when vital signs are due, in a few large words
 */
record Glance(
    String phase,
    Tone phaseTone,
    String clock,
    String clockLine,
    String due,
    String dueLine,
    Tone dueTone,
    String total,
    String totalLine,
    Tone totalTone,
    String device,
    Optional<Last> last,
    String part) {
  /** What stands of the vital signs. */
  record Last(
      Sign pressure,
      Sign pulse,
      Sign saturation,
      String taken,
      String word,
      Tone tone,
      String rule) {}

  /**
   * One sign.
   *
   * @param older when it was taken, where that was before the newest of them; else empty
   */
  record Sign(String figure, String older) {}

  static Glance of(Protocol protocol, SessionState state, Instant now, Texts texts, ZoneId zone) {
    return new Fold(protocol, state, now, texts, zone).glance();
  }

  /** When vital signs are due, and which device comes next, a line each. */
  String waiting() {
    return device.isEmpty() ? due : due + "\n" + device;
  }

  /** How pressing that is. */
  Tone waitingTone() {
    return dueTone == Tone.NEUTRAL ? totalTone : dueTone;
  }

  /** Hours, minutes and seconds: {@code 1:02:09}. */
  static String clock(Duration time) {
    return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
  }

  private record Fold(
      Protocol protocol, SessionState state, Instant now, Texts texts, ZoneId zone) {
    Glance glance() {
      Optional<DuePoint> next =
          state.phase() == SessionPhase.ENDED ? Optional.empty() : state.nextDue();
      return new Glance(
          texts.get("cockpit.phase." + state.phase().name()),
          switch (state.phase()) {
            case BEFORE_DOSE -> Tone.NEUTRAL;
            case IN_SESSION -> Tone.ACCENT;
            case ENDED -> Tone.GOOD;
          },
          Glance.clock(state.elapsed()),
          clockLine(),
          next.map(this::due).orElseGet(() -> texts.get("cockpit.due.none")),
          next.map(this::dueLine).orElseGet(this::noneLine),
          next.map(this::dueTone).orElse(Tone.NEUTRAL),
          number(state.doses().totalMg().doubleValue()) + " mg",
          totalLine(),
          state.deviceDue().isPresent() && !deviceWaits() ? Tone.ACCENT : Tone.NEUTRAL,
          state.deviceDue().map(due -> device(due, "cockpit.device.now")).orElse(""),
          state.standing().map(this::last),
          state.part().map(this::part).orElse(""));
    }

    private String clockLine() {
      return state
          .firstDoseAt()
          .map(at -> {
            String first = texts.time(at, zone);
            String since =
                state
                    .laterDoseAt()
                    .map(later -> texts.get("cockpit.clock.both", first, texts.time(later, zone)))
                    .orElseGet(() -> texts.get("cockpit.clock.since", first));
            return state
                .watchLeft()
                .filter(left -> !left.isZero() && state.phase() != SessionPhase.ENDED)
                .map(left -> since + " · " + texts.get("cockpit.clock.watch", minutesUp(left)))
                .orElse(since);
          })
          .orElseGet(() -> texts.get("cockpit.clock.noDose"));
    }

    private String part(TimeCoursePart part) {
      String word = texts.get("cockpit.part." + part.name());
      return state
          .laterDoseAt()
          .map(at -> texts.get("cockpit.band.afterLast", word, texts.time(at, zone)))
          .orElse(word);
    }

    private String due(DuePoint point) {
      Duration left = Duration.between(now, point.askAt());
      return switch (point.state()) {
        case UPCOMING -> texts.get("cockpit.due.in", minutesUp(left));
        case SNOOZED -> texts.get("cockpit.due.snoozed", minutesUp(left));
        case DUE -> texts.get("cockpit.due.now");
        case OVERDUE -> texts.get("cockpit.due.overdue", text(left.negated().toMinutes()));
        case DONE, MISSED -> texts.get("cockpit.due.none");
      };
    }

    private String noneLine() {
      return protocol.vitals().isEmpty() ? texts.get("cockpit.due.noSchedule") : "";
    }

    private String dueLine(DuePoint point) {
      boolean asked =
          point.state() == DuePoint.State.DUE || point.state() == DuePoint.State.OVERDUE;
      return asked && !state.lacking().isEmpty()
          ? texts.get("cockpit.due.lacking", lacking()) + " · " + ruleLine(point)
          : ruleLine(point);
    }

    /** The names of what a check still lacks; a pressure is always both figures. */
    private String lacking() {
      return state.lacking().stream()
          .sorted()
          .map(sign ->
              switch (sign) {
                case SYSTOLIC_MMHG, DIASTOLIC_MMHG -> "PRESSURE";
                case HEART_RATE_PER_MINUTE, SPO2_PERCENT -> sign.name();
              })
          .distinct()
          .map(name -> texts.get("cockpit.sign." + name))
          .collect(Collectors.joining(", "));
    }

    private String ruleLine(DuePoint point) {
      String source = point.source().name();
      return switch (point.kind()) {
        case BEFORE_DOSE -> texts.get("cockpit.due.beforeDose", source);
        case TIMED -> texts.get("cockpit.due.at", texts.time(point.dueAt(), zone), source);
        case BEFORE_LEAVING ->
            texts.get("cockpit.due.beforeLeaving", texts.time(point.dueAt(), zone), source);
      };
    }

    private Tone dueTone(DuePoint point) {
      return switch (point.state()) {
        case UPCOMING, SNOOZED, DONE, MISSED -> Tone.NEUTRAL;
        case DUE -> Tone.ACCENT;
        case OVERDUE -> Tone.WARNING;
      };
    }

    private boolean deviceWaits() {
      return state.deviceDue().filter(due -> now.isBefore(due.at())).isPresent();
    }

    private String totalLine() {
      return state
          .deviceDue()
          .map(due -> device(due, "cockpit.total.deviceNow"))
          .orElseGet(this::doses);
    }

    private String device(DeviceDue due, String nowKey) {
      int number = due.device().number();
      int of = due.device().of();
      return deviceWaits()
          ? texts.get(
              "cockpit.total.deviceIn", number, of, minutesUp(Duration.between(now, due.at())))
          : texts.get(nowKey, number, of);
    }

    private String doses() {
      int doses = state.doses().doses().size();
      if (doses == 0) {
        return texts.get("cockpit.total.none");
      }
      var perKg = state.doses().totalMgPerKg();
      return perKg == null
          ? texts.get("cockpit.total.noWeight", doses)
          : texts.get("cockpit.total.perKg", perKg.toPlainString(), doses);
    }

    private Last last(Standing standing) {
      var words = new EventWords(texts, protocol);
      var vitals = standing.vitals();
      Grade grade = standing.judgement().grade();
      return new Last(
          sign(
              standing,
              VitalSign.SYSTOLIC_MMHG,
              vitals.systolicMmHg() + "/" + vitals.diastolicMmHg()),
          sign(standing, VitalSign.HEART_RATE_PER_MINUTE, "" + vitals.heartRatePerMinute()),
          sign(standing, VitalSign.SPO2_PERCENT, vitals.spo2Percent() + " %"),
          taken(standing.newestAt()),
          words.grade(standing.judgement()),
          protocol.limits().isEmpty() ? Tone.NEUTRAL : tone(grade),
          words.rule(standing.judgement()));
    }

    private Sign sign(Standing standing, VitalSign sign, String figure) {
      Instant at = standing.takenAt().get(sign);
      if (at == null) {
        return new Sign("–", "");
      }
      return new Sign(figure, at.isBefore(standing.newestAt()) ? texts.time(at, zone) : "");
    }

    /** How long ago matters while it runs; afterwards the day does. */
    private String taken(Instant at) {
      return state.phase() == SessionPhase.ENDED
          ? texts.get("cockpit.last.takenOn", texts.dateTime(at, zone))
          : texts.get(
              "cockpit.last.taken",
              texts.time(at, zone),
              text(Math.max(0, Duration.between(at, now).toMinutes())));
    }

    /** A minute that has begun counts: it never says 0 while there is time left. */
    private String minutesUp(Duration left) {
      return text(left.plusSeconds(59).toMinutes());
    }

    private String text(long minutes) {
      return minutes < 60
          ? texts.get("cockpit.minutes", minutes)
          : texts.get("cockpit.hours", minutes / 60, minutes % 60);
    }

    private String number(double value) {
      return texts.number(value, 2);
    }
  }

  static Tone tone(Grade grade) {
    return switch (grade) {
      case IN_RANGE -> Tone.GOOD;
      case WATCH -> Tone.WARNING;
      case ACT -> Tone.DANGER;
    };
  }
}
