package app.kapstone.demo;

import app.kapstone.domain.dosing.DoseArithmetic;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionEvent.CheckTicked;
import app.kapstone.domain.dosing.SessionEvent.DepthSeen;
import app.kapstone.domain.dosing.SessionEvent.DoseGiven;
import app.kapstone.domain.dosing.SessionEvent.EffectSeen;
import app.kapstone.domain.dosing.SessionEvent.InterventionMade;
import app.kapstone.domain.dosing.SessionEvent.PatientSaid;
import app.kapstone.domain.dosing.SessionEvent.Remark;
import app.kapstone.domain.dosing.SessionEvent.SessionEnded;
import app.kapstone.domain.dosing.SessionEvent.SettingChanged;
import app.kapstone.domain.dosing.SessionEvent.VitalsTaken;
import app.kapstone.domain.dosing.Vitals;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.protocol.ChecklistItem;
import app.kapstone.domain.protocol.Protocol;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** One invented session: what happens in it, minute by minute. */
final class DemoSession {
  private static final Duration BEFORE_DOSE = Duration.ofMinutes(8);

  /** What happens, and when. */
  record Moment(Instant at, SessionEvent event) {}

  private final Protocol protocol;
  private final RandomGenerator random;
  private final Sentences sentences;
  private final double weightKg;
  private final Instant doseAt;
  private final List<Moment> moments = new ArrayList<>();

  DemoSession(
      Protocol protocol,
      RandomGenerator random,
      Sentences sentences,
      double weightKg,
      Instant doseAt) {
    this.protocol = protocol;
    this.random = random;
    this.sentences = sentences;
    this.weightKg = weightKg;
    this.doseAt = doseAt;
  }

  double weightKg() {
    return weightKg;
  }

  Instant openedAt() {
    return doseAt.minus(BEFORE_DOSE);
  }

  List<Moment> moments() {
    return List.copyOf(moments);
  }

  /** From arrival to the dose: a baseline, the setting, the dose itself. */
  DemoSession begin(String mgPerKg) {
    at(-6, new VitalsTaken(vitals(-6)));
    at(-3, new SettingChanged("Eyeshades on, piano list, lamp low"));
    var dose =
        DoseArithmetic.byWeight(
            BigDecimal.valueOf(weightKg), new BigDecimal(mgPerKg), BigDecimal.ONE);
    at(0, dose(dose.amount(), new BigDecimal(mgPerKg)));
    return this;
  }

  /** What happens up to a minute after the dose, about so many events. */
  DemoSession unfold(int untilMinute, int events) {
    var minutes = new ArrayList<Integer>();
    for (int i = 0; i < events; i++) {
      minutes.add(1 + (int) ((long) i * (untilMinute - 1) / Math.max(1, events)));
    }
    for (int i = 0; i < minutes.size(); i++) {
      at(minutes.get(i), something(i, minutes.get(i)));
    }
    return this;
  }

  /** Readings at the given minutes, as a calm session has them. */
  DemoSession readings(int... minutes) {
    for (int minute : minutes) {
      at(minute, new VitalsTaken(vitals(minute)));
    }
    return this;
  }

  DemoSession note(int minute, SessionEvent event) {
    at(minute, event);
    return this;
  }

  /** The readiness list and the end. */
  DemoSession end(int minute) {
    at(minute - 4, new VitalsTaken(vitals(minute)));
    for (ChecklistItem item : protocol.readiness()) {
      at(minute - 2, new CheckTicked(item.code(), true));
    }
    at(minute, new SessionEnded(""));
    return this;
  }

  /** How many events it has. */
  int size() {
    return moments.size();
  }

  private DoseGiven dose(Milligrams amount, BigDecimal mgPerKg) {
    return new DoseGiven(
        amount,
        protocol.route(),
        mgPerKg,
        "left deltoid",
        "DEMO-" + (100 + random.nextInt(900)),
        "%s kg × %s mg/kg = %s"
            .formatted(
                BigDecimal.valueOf(weightKg).stripTrailingZeros().toPlainString(),
                mgPerKg.toPlainString(),
                amount),
        "");
  }

  private SessionEvent something(int index, int minute) {
    return switch (index % 6) {
      case 0, 3 -> new VitalsTaken(vitals(minute));
      case 1 -> new Remark(sentences.one());
      case 2 ->
          protocol.effects().isEmpty()
              ? new PatientSaid(sentences.one())
              : new EffectSeen(
                  protocol.effects().get(random.nextInt(protocol.effects().size())).code(),
                  minute < 60 ? 1 + random.nextInt(2) : 0);
      case 4 ->
          protocol.depths().isEmpty()
              ? new InterventionMade("Hand on the blanket, slow breathing together")
              : new DepthSeen(
                  protocol.depths().get(minute < 45 ? 1 % protocol.depths().size() : 0).code());
      default -> new PatientSaid(sentences.one());
    };
  }

  /** Rises to about the fortieth minute and comes back, with a little noise. */
  Vitals vitals(int minute) {
    double rise = minute <= 0 ? 0 : Math.exp(-Math.pow((minute - 35) / 28.0, 2));
    int systolic = 118 + (int) (18 * rise) + random.nextInt(5);
    int diastolic = 74 + (int) (11 * rise) + random.nextInt(4);
    int heartRate = 66 + (int) (14 * rise) + random.nextInt(5);
    return new Vitals(systolic, diastolic, heartRate, 96 + random.nextInt(3));
  }

  private void at(int minute, SessionEvent event) {
    moments.add(new Moment(doseAt.plus(Duration.ofMinutes(minute)), event));
  }

  /** A session as it stands after one more event. */
  static DosingSession with(DosingSession session, RecordedEvent event) {
    var events = new ArrayList<>(session.events());
    events.add(event);
    return new DosingSession(
        session.id(),
        session.patientId(),
        session.visitId(),
        session.protocolDocument(),
        session.weightKg(),
        session.openedAt(),
        event.event() instanceof SessionEnded ? event.happenedAt() : null,
        events);
  }
}
