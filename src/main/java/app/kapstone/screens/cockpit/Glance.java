package app.kapstone.screens.cockpit;

import app.kapstone.domain.dosing.DeviceDue;
import app.kapstone.domain.dosing.DuePoint;
import app.kapstone.domain.dosing.Reading;
import app.kapstone.domain.dosing.SessionPhase;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.protocol.VitalsLimit.Grade;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.texts.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What the therapist reads off the screen from two metres, at one moment: words and what they mean.
 *
 * @param clock since the first dose, {@code 0:42:07}
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
    Optional<Last> last,
    String part) {
  /** The last reading. */
  record Last(
      String pressure,
      String pulse,
      String saturation,
      String taken,
      String word,
      Tone tone,
      String rule) {}

  static Glance of(Protocol protocol, SessionState state, Instant now, Texts texts, ZoneId zone) {
    return new Fold(protocol, state, now, texts, zone).glance();
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
          state.readings().isEmpty()
              ? Optional.empty()
              : Optional.of(last(state.readings().getLast())),
          state.part().map(part -> texts.get("cockpit.part." + part.name())).orElse(""));
    }

    private String clockLine() {
      return state
          .firstDoseAt()
          .map(at -> {
            String since = texts.get("cockpit.clock.since", texts.time(at, zone));
            return state
                .watchLeft()
                .filter(left -> !left.isZero() && state.phase() != SessionPhase.ENDED)
                .map(left -> since + " · " + texts.get("cockpit.clock.watch", minutesUp(left)))
                .orElse(since);
          })
          .orElseGet(() -> texts.get("cockpit.clock.noDose"));
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
      return state.deviceDue().map(this::device).orElseGet(this::doses);
    }

    private String device(DeviceDue due) {
      int number = due.device().number();
      int of = due.device().of();
      return deviceWaits()
          ? texts.get(
              "cockpit.total.deviceIn", number, of, minutesUp(Duration.between(now, due.at())))
          : texts.get("cockpit.total.deviceNow", number, of);
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

    private Last last(Reading reading) {
      var words = new EventWords(texts, protocol);
      var vitals = reading.vitals();
      Grade grade = reading.judgement().grade();
      return new Last(
          vitals.systolicMmHg() == null
              ? "–"
              : vitals.systolicMmHg() + "/" + vitals.diastolicMmHg(),
          vitals.heartRatePerMinute() == null ? "–" : "" + vitals.heartRatePerMinute(),
          vitals.spo2Percent() == null ? "–" : vitals.spo2Percent() + " %",
          taken(reading.at()),
          words.grade(reading),
          protocol.limits().isEmpty() ? Tone.NEUTRAL : tone(grade),
          words.rule(reading));
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
