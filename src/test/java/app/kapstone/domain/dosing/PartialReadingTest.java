package app.kapstone.domain.dosing;

import static app.kapstone.domain.dosing.Sessions.SOURCE;
import static app.kapstone.domain.dosing.Sessions.minute;
import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.dosing.DuePoint.Kind;
import app.kapstone.domain.dosing.DuePoint.State;
import app.kapstone.domain.dosing.SessionEvent.DoseGiven;
import app.kapstone.domain.dosing.SessionEvent.EffectSeen;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.medicine.Route;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.protocol.VitalSign;
import app.kapstone.domain.protocol.VitalsLimit;
import app.kapstone.domain.protocol.VitalsLimit.Grade;
import app.kapstone.domain.protocol.VitalsLimit.Part;
import app.kapstone.domain.protocol.VitalsLimit.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A reading that lacks a sign says nothing about it. */
class PartialReadingTest {
  private static final Protocol IM = Sessions.builtIn("im-kap");
  private static final Protocol ESKETAMINE = Sessions.builtIn("esketamine");

  private final Sessions session = new Sessions();

  @Test
  void standing_saturationAloneAfterAHighPressure_stillIsPastTheLimit() {
    session.dose(0, "40");
    session.vitals(15, "186/112 88 97");
    session.vitals(17, "98%");
    Standing standing = at(18).standing().orElseThrow();
    assertThat(standing.vitals()).isEqualTo(new Vitals(186, 112, 88, 98));
    assertThat(standing.judgement().grade()).isEqualTo(Grade.ACT);
    assertThat(standing.takenAt())
        .containsEntry(VitalSign.SYSTOLIC_MMHG, minute(15))
        .containsEntry(VitalSign.SPO2_PERCENT, minute(17));
    assertThat(standing.parts())
        .containsExactly(
            new Standing.Taken(minute(17), new Vitals(null, null, null, 98)),
            new Standing.Taken(minute(15), new Vitals(186, 112, 88, null)));
    session.vitals(19, "126/80");
    assertThat(at(20).standing().orElseThrow().judgement().grade()).isEqualTo(Grade.IN_RANGE);
  }

  @Test
  void standing_effectAfterAReadingWithoutPressure_stillMeetsTheRuleOfBoth() {
    session.dose(0, "40");
    session.vitals(15, "150/88 80 97");
    session.vitals(17, "98%");
    session.add(18, new EffectSeen("headache", 3));
    SessionState state = at(19);
    assertThat(state.standing().orElseThrow().judgement().grade()).isEqualTo(Grade.ACT);
    assertThat(state.readings())
        .extracting(reading -> reading.judgement().grade())
        .containsExactly(Grade.ACT, Grade.IN_RANGE);
  }

  @Test
  void standing_readingBeforeTheDose_keepsTheRulesOfItsPhase() {
    session.vitals(0, "150/85 70 98");
    session.dose(1, "40");
    session.vitals(5, "98%");
    assertThat(at(6).standing().orElseThrow().judgement().grade()).isEqualTo(Grade.WATCH);
  }

  @Test
  void baseline_readingsInParts_isTheLastOfEachSign() {
    session.vitals(0, "128/82 74 98");
    session.vitals(3, "97%");
    session.dose(5, "40");
    session.vitals(20, "180/82 74 97");
    SessionState state = at(21);
    assertThat(state.baseline()).contains(new Vitals(128, 82, 74, 97));
    assertThat(state.readings().getLast().change().orElseThrow().systolicMmHg()).isEqualTo(52);
  }

  @Test
  void schedule_saturationAlone_fillsNothingAndSaysWhatItLacks() {
    session.vitals(0, "128/82 74 98");
    session.dose(1, "40");
    session.vitals(16, "97%");
    SessionState state = at(17);
    assertThat(state.nextDue().orElseThrow().dueAt()).isEqualTo(minute(16));
    assertThat(state.nextDue().orElseThrow().state()).isEqualTo(State.DUE);
    assertThat(state.lacking())
        .containsExactlyInAnyOrder(
            VitalSign.SYSTOLIC_MMHG, VitalSign.DIASTOLIC_MMHG, VitalSign.HEART_RATE_PER_MINUTE);
    session.vitals(18, "130/80 72");
    assertThat(at(18).nextDue().orElseThrow().dueAt()).isEqualTo(minute(31));
    assertThat(at(18).lacking()).isEmpty();
  }

  @Test
  void schedule_partsFarApart_areNoCheck() {
    session.dose(0, "40");
    session.vitals(11, "97%");
    session.vitals(17, "130/80 72");
    assertThat(at(17).nextDue().orElseThrow().dueAt()).isEqualTo(minute(15));
    assertThat(at(17).lacking()).containsExactly(VitalSign.SPO2_PERCENT);
  }

  @Test
  void schedule_valueOfAWholeCheck_servesNoOtherOne() {
    session.dose(0, "40");
    session.vitals(24, "130/80 72 98");
    session.vitals(26, "98%");
    assertThat(at(30).nextDue().orElseThrow().dueAt()).isEqualTo(minute(30));
  }

  @Test
  void schedule_saturationAlone_isNoCheckBeforeLeaving() {
    session.vitals(0, "128/82 74 98");
    session.dose(1, "40");
    session.vitals(46, "130/80 72 98");
    Instant due = leaving(at(47)).dueAt();
    session.vitals(Duration.between(minute(0), due).toMinutes() + 1, "97%");
    assertThat(leaving(at(200)).state()).isEqualTo(State.DUE);
    session.vitals(201, "124/80 72 98");
    assertThat(leaving(at(202)).state()).isEqualTo(State.DONE);
  }

  @Test
  void schedule_beforeTheDose_partsOfAnyTimeAreOneCheck() {
    session.vitals(0, "128/82 74");
    assertThat(at(20).nextDue().orElseThrow().kind()).isEqualTo(Kind.BEFORE_DOSE);
    session.vitals(21, "98%");
    assertThat(at(22).nextDue()).isEmpty();
  }

  @Test
  void monitoring_readingsWithoutPressure_answerNoLineOfTheForm() {
    session.vitals(0, "128/82 74 98");
    session.vitals(2, "99%");
    spray(5);
    session.vitals(38, "140/84 78 97");
    session.vitals(45, "97%");
    session.vitals(119, "98%");
    MonitoringData data = data(120);
    assertThat(data.before().orElseThrow().vitals()).isEqualTo(new Vitals(128, 82, 74, 98));
    assertThat(data.atForty().orElseThrow().vitals()).isEqualTo(new Vitals(140, 84, 78, 97));
    assertThat(data.completion()).isEmpty();
    session.vitals(118, "126/80 72 98");
    assertThat(data(120).completion().orElseThrow().at()).isEqualTo(minute(118));
  }

  /** The events that a session may hold, as numbers that make them. */
  private record Step(Set<VitalSign> signs, int value, int headache, boolean dose) {}

  @Property(tries = 300)
  void standing_anyEvents_isNeverMilderWithoutANewValueOfTheSignThatMadeIt(
      @ForAll("steps") List<Step> steps, @ForAll("limits") List<VitalsLimit> limits) {
    Sessions running = new Sessions();
    Optional<Judgement> before = Optional.empty();
    Protocol protocol = with(limits);
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step.dose()) {
        running.dose(i, "20");
      } else if (step.signs().isEmpty()) {
        running.add(i, new EffectSeen("headache", step.headache()));
      } else {
        running.add(i, new SessionEvent.VitalsTaken(vitals(step)));
      }
      Optional<Judgement> now =
          SessionState.replay(protocol, running.session(), minute(i))
              .standing()
              .map(Standing::judgement);
      List<VitalsLimit> stays =
          before.map(Judgement::met).orElse(List.of()).stream()
              .filter(limit -> step.signs().stream().noneMatch(limit.signs()::contains))
              .toList();
      assertThat(now.map(Judgement::met).orElse(List.of())).containsAll(stays);
      Grade least = stays.stream().map(VitalsLimit::grade).max(Grade::compareTo).orElse(null);
      if (least != null) {
        assertThat(now.orElseThrow().grade()).isGreaterThanOrEqualTo(least);
      }
      before = now;
    }
  }

  private static Vitals vitals(Step step) {
    boolean pressure = step.signs().contains(VitalSign.SYSTOLIC_MMHG);
    return new Vitals(
        pressure ? 80 + step.value() : null,
        pressure ? 40 + step.value() : null,
        step.signs().contains(VitalSign.HEART_RATE_PER_MINUTE) ? 40 + step.value() : null,
        step.signs().contains(VitalSign.SPO2_PERCENT) ? 100 - step.value() / 4 : null);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Set<VitalSign>> signs =
        Arbitraries.of(
            Set.of(),
            Set.of(VitalSign.SPO2_PERCENT),
            Set.of(VitalSign.HEART_RATE_PER_MINUTE),
            Set.of(VitalSign.SYSTOLIC_MMHG, VitalSign.DIASTOLIC_MMHG),
            Set.of(VitalSign.values()));
    return Combinators.combine(
            signs,
            Arbitraries.integers().between(0, 120),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 9))
        .as((taken, value, headache, dose) ->
            dose == 0
                ? new Step(Set.of(), value, headache, true)
                : new Step(taken, value, headache, false))
        .list()
        .ofMaxSize(14);
  }

  @Provide
  Arbitrary<List<VitalsLimit>> limits() {
    Arbitrary<Grade> grades = Arbitraries.of(Grade.WATCH, Grade.ACT);
    Arbitrary<Phase> phases = Arbitraries.of(Phase.class);
    Arbitrary<VitalSign> signs = Arbitraries.of(VitalSign.class);
    Arbitrary<Boolean> above = Arbitraries.of(true, false);
    Arbitrary<VitalsLimit> absolute =
        Combinators.combine(signs, above, Arbitraries.integers().between(40, 180), grades, phases)
            .as((sign, high, value, grade, phase) ->
                new VitalsLimit.Absolute(sign, high, value, grade, phase, SOURCE));
    Arbitrary<VitalsLimit> change =
        Combinators.combine(signs, above, Arbitraries.integers().between(1, 60), grades)
            .as((sign, high, by, grade) -> new VitalsLimit.Change(sign, high, by, grade, SOURCE));
    Arbitrary<Part> beyond =
        Combinators.combine(signs, above, Arbitraries.integers().between(40, 180))
            .as((sign, high, value) -> new Part.Beyond(sign, high, value));
    Arbitrary<Part> second =
        Arbitraries.oneOf(
            beyond,
            Arbitraries.integers().between(1, 3).map(each -> new Part.Seen("headache", each)));
    Arbitrary<VitalsLimit> together =
        Combinators.combine(beyond, second, grades, phases)
            .as((one, other, grade, phase) ->
                new VitalsLimit.Together(List.of(one, other), grade, phase, SOURCE));
    return Arbitraries.oneOf(absolute, change, together).list().ofMinSize(1).ofMaxSize(6);
  }

  private static Protocol with(List<VitalsLimit> limits) {
    return new Protocol(
        IM.key(),
        IM.version(),
        IM.name(),
        IM.summary(),
        IM.route(),
        IM.dose(),
        IM.series(),
        IM.vitals(),
        limits,
        IM.timeCourse(),
        IM.watchMinutes(),
        IM.indications(),
        IM.exclusions(),
        IM.fasting(),
        IM.effects(),
        IM.depths(),
        IM.readiness(),
        IM.consentForms(),
        IM.measures(),
        IM.references(),
        IM.gate(),
        IM.steps(),
        IM.therapy(),
        IM.followUp(),
        IM.safeguards());
  }

  private static DuePoint leaving(SessionState state) {
    return state.schedule().points().stream()
        .filter(point -> point.kind() == Kind.BEFORE_LEAVING)
        .findFirst()
        .orElseThrow();
  }

  private void spray(long minute) {
    session.add(
        minute,
        new DoseGiven(Milligrams.of("28"), Route.INTRANASAL_ESKETAMINE, null, "", "", "", ""));
  }

  private MonitoringData data(long minute) {
    return MonitoringData.of(SessionState.replay(ESKETAMINE, session.session(), minute(minute)))
        .orElseThrow();
  }

  private SessionState at(long minute) {
    return SessionState.replay(IM, session.session(), minute(minute));
  }
}
