package app.kapstone.domain.dosing;

import static app.kapstone.domain.dosing.Sessions.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.protocol.VitalSign;
import app.kapstone.domain.protocol.VitalsLimit;
import app.kapstone.domain.protocol.VitalsLimit.Grade;
import app.kapstone.domain.protocol.VitalsLimit.Part;
import app.kapstone.domain.protocol.VitalsLimit.Phase;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VitalsJudgeTest {
  private static final List<VitalsLimit> LIMITS =
      List.of(
          limit(VitalSign.SYSTOLIC_MMHG, true, 140, Grade.WATCH, Phase.ALWAYS),
          limit(VitalSign.SYSTOLIC_MMHG, true, 180, Grade.ACT, Phase.ALWAYS),
          limit(VitalSign.SPO2_PERCENT, false, 92, Grade.ACT, Phase.IN_SESSION));

  @Test
  void judge_onTheLimit_isInRange() {
    assertThat(judge("140/80").grade()).isEqualTo(Grade.IN_RANGE);
    assertThat(judge("140/80").rule()).isEmpty();
  }

  @Test
  void judge_milderRuleListedFirst_theWorstStillWins() {
    Judgement judgement = judge("181/80");
    assertThat(judgement.rule()).contains(LIMITS.get(1));
    assertThat(judgement.met()).containsExactly(LIMITS.get(1), LIMITS.get(0));
  }

  @Test
  void judge_limitOfAnotherPhase_doesNotCount() {
    assertThat(VitalsJudge.judge(LIMITS, Phase.BEFORE_DOSE, VitalsLine.parse("90%")).grade())
        .isEqualTo(Grade.IN_RANGE);
    assertThat(judge("90%").grade()).isEqualTo(Grade.ACT);
  }

  @Property(tries = 300)
  void judge_higherReading_neverGetsAMilderWord(
      @ForAll("upper") List<VitalsLimit> limits,
      @ForAll @IntRange(min = 40, max = 299) int lower,
      @ForAll @IntRange(min = 1, max = 250) int more) {
    Grade mild = systolic(limits, lower).grade();
    Grade worse = systolic(limits, Math.min(300, lower + more)).grade();
    assertThat(worse).isGreaterThanOrEqualTo(mild);
  }

  @Property(tries = 300)
  void judge_anyReading_theWorstRuleItMeetsWins(
      @ForAll("upper") List<VitalsLimit> limits, @ForAll @IntRange(min = 40, max = 300) int value) {
    Grade worst = Grade.IN_RANGE;
    for (VitalsLimit each : limits) {
      var limit = (VitalsLimit.Absolute) each;
      if (value > limit.value() && limit.grade().compareTo(worst) > 0) {
        worst = limit.grade();
      }
    }
    assertThat(systolic(limits, value).grade()).isEqualTo(worst);
    assertThat(systolic(limits, value).rule().map(VitalsLimit::grade).orElse(Grade.IN_RANGE))
        .isEqualTo(worst);
  }

  @Test
  void judge_changeSinceTheBaseline_needsABaseline() {
    var rise = new VitalsLimit.Change(VitalSign.SYSTOLIC_MMHG, true, 20, Grade.WATCH, SOURCE);
    var fall = new VitalsLimit.Change(VitalSign.SPO2_PERCENT, false, 4, Grade.ACT, SOURCE);
    List<VitalsLimit> limits = List.of(rise, fall);
    assertThat(judge(limits, "138/80 70 98", "118/74 68 98", Map.of()).rule()).isEmpty();
    assertThat(judge(limits, "139/80 70 98", "118/74 68 98", Map.of()).rule()).contains(rise);
    assertThat(judge(limits, "139/80 70 93", "118/74 68 98", Map.of()).rule()).contains(fall);
    assertThat(judge(limits, "139/80 70 93", null, Map.of()).grade()).isEqualTo(Grade.IN_RANGE);
    assertThat(judge(limits, "139/80", "98%", Map.of()).grade()).isEqualTo(Grade.IN_RANGE);
  }

  @Test
  void judge_combination_needsEachOfItsParts() {
    var together =
        new VitalsLimit.Together(
            List.of(
                new Part.Beyond(VitalSign.SYSTOLIC_MMHG, true, 140), new Part.Seen("headache", 3)),
            Grade.ACT,
            Phase.ALWAYS,
            SOURCE);
    List<VitalsLimit> limits = List.of(together);
    assertThat(judge(limits, "150/80", null, Map.of("headache", 3)).rule()).contains(together);
    assertThat(judge(limits, "150/80", null, Map.of("headache", 2)).rule()).isEmpty();
    assertThat(judge(limits, "140/80", null, Map.of("headache", 3)).rule()).isEmpty();
    assertThat(judge(limits, "p70", null, Map.of("headache", 3)).rule()).isEmpty();
  }

  @Property(tries = 400)
  void judge_worseInEveryWay_neverGetsAMilderWord(
      @ForAll("mixed") List<VitalsLimit> limits,
      @ForAll @IntRange(min = 60, max = 200) int systolic,
      @ForAll @IntRange(min = 0, max = 90) int more,
      @ForAll @IntRange(min = 70, max = 100) int spo2,
      @ForAll @IntRange(min = 0, max = 30) int less,
      @ForAll @IntRange(min = 0, max = 3) int headache,
      @ForAll @IntRange(min = 0, max = 3) int worse) {
    Vitals baseline = new Vitals(118, 30, null, 98);
    Grade mild = grade(limits, new Vitals(systolic, 30, null, spo2), baseline, headache);
    Grade bad =
        grade(
            limits,
            new Vitals(systolic + more, 30, null, spo2 - less),
            baseline,
            Math.max(headache, worse));
    assertThat(bad).isGreaterThanOrEqualTo(mild);
  }

  @Property(tries = 300)
  void judge_anyRules_theOneNamedIsTheWorstMet(
      @ForAll("mixed") List<VitalsLimit> limits,
      @ForAll @IntRange(min = 60, max = 250) int systolic,
      @ForAll @IntRange(min = 0, max = 3) int headache) {
    Vitals vitals = new Vitals(systolic, 30, null, 90);
    Vitals baseline = new Vitals(118, 30, null, 98);
    Grade worst = Grade.IN_RANGE;
    for (VitalsLimit limit : limits) {
      Grade alone = grade(List.of(limit), vitals, baseline, headache);
      worst = alone.compareTo(worst) > 0 ? alone : worst;
    }
    assertThat(grade(limits, vitals, baseline, headache)).isEqualTo(worst);
  }

  @Property(tries = 400)
  void judge_lowerSystolicHigherDiastolicFasterPulse_neverGetsAMilderWord(
      @ForAll("otherWays") List<VitalsLimit> limits,
      @ForAll @IntRange(min = 120, max = 200) int systolic,
      @ForAll @IntRange(min = 0, max = 25) int lower,
      @ForAll @IntRange(min = 30, max = 60) int diastolic,
      @ForAll @IntRange(min = 0, max = 30) int higher,
      @ForAll @IntRange(min = 40, max = 150) int pulse,
      @ForAll @IntRange(min = 0, max = 100) int faster) {
    Vitals baseline = new Vitals(130, 50, 70, 98);
    Grade mild = grade(limits, new Vitals(systolic, diastolic, pulse, null), baseline, 0);
    Vitals worse = new Vitals(systolic - lower, diastolic + higher, pulse + faster, null);
    assertThat(grade(limits, worse, baseline, 0)).isGreaterThanOrEqualTo(mild);
  }

  @Provide
  Arbitrary<List<VitalsLimit>> otherWays() {
    Arbitrary<Grade> grades = Arbitraries.of(Grade.WATCH, Grade.ACT);
    Arbitrary<Part> parts =
        Arbitraries.oneOf(
            Arbitraries.integers()
                .between(90, 200)
                .map(value -> (Part) new Part.Beyond(VitalSign.SYSTOLIC_MMHG, false, value)),
            Arbitraries.integers()
                .between(1, 40)
                .map(by -> (Part) new Part.Changed(VitalSign.DIASTOLIC_MMHG, true, by)),
            Arbitraries.integers()
                .between(40, 200)
                .map(
                    value -> (Part) new Part.Beyond(VitalSign.HEART_RATE_PER_MINUTE, true, value)));
    Arbitrary<VitalsLimit> together =
        Combinators.combine(parts.list().ofSize(2), grades)
            .as((both, grade) -> new VitalsLimit.Together(both, grade, Phase.ALWAYS, SOURCE));
    Arbitrary<VitalsLimit> fall =
        Combinators.combine(Arbitraries.integers().between(1, 60), grades)
            .as((by, grade) ->
                new VitalsLimit.Change(VitalSign.SYSTOLIC_MMHG, false, by, grade, SOURCE));
    Arbitrary<VitalsLimit> high =
        Combinators.combine(
                Arbitraries.of(VitalSign.DIASTOLIC_MMHG, VitalSign.HEART_RATE_PER_MINUTE),
                Arbitraries.integers().between(40, 200),
                grades)
            .as((sign, value, grade) -> limit(sign, true, value, grade, Phase.IN_SESSION));
    return Arbitraries.oneOf(together, fall, high).list().ofMaxSize(6);
  }

  /** Rules of each kind of which each gets worse in the same direction. */
  @Provide
  Arbitrary<List<VitalsLimit>> mixed() {
    Arbitrary<Grade> grades = Arbitraries.of(Grade.WATCH, Grade.ACT);
    Arbitrary<Part> parts =
        Arbitraries.oneOf(
            Arbitraries.integers()
                .between(80, 200)
                .map(value -> (Part) new Part.Beyond(VitalSign.SYSTOLIC_MMHG, true, value)),
            Arbitraries.integers()
                .between(1, 20)
                .map(by -> (Part) new Part.Changed(VitalSign.SPO2_PERCENT, false, by)),
            Arbitraries.integers()
                .between(1, 3)
                .map(each -> (Part) new Part.Seen("headache", each)));
    Arbitrary<VitalsLimit> together =
        Combinators.combine(parts.list().ofMinSize(2).ofMaxSize(3), grades)
            .as((all, grade) -> new VitalsLimit.Together(all, grade, Phase.ALWAYS, SOURCE));
    Arbitrary<VitalsLimit> rise =
        Combinators.combine(Arbitraries.integers().between(1, 80), grades)
            .as((by, grade) ->
                new VitalsLimit.Change(VitalSign.SYSTOLIC_MMHG, true, by, grade, SOURCE));
    Arbitrary<VitalsLimit> low =
        Combinators.combine(Arbitraries.integers().between(70, 99), grades)
            .as((value, grade) ->
                limit(VitalSign.SPO2_PERCENT, false, value, grade, Phase.IN_SESSION));
    return Arbitraries.oneOf(together, rise, low).list().ofMaxSize(6);
  }

  private static Grade grade(
      List<VitalsLimit> limits, Vitals vitals, Vitals baseline, int headache) {
    return VitalsJudge.judge(
            limits,
            new VitalsJudge.Ground(
                Phase.IN_SESSION, vitals, baseline, Map.of("headache", headache)))
        .grade();
  }

  private static Judgement judge(
      List<VitalsLimit> limits,
      String line,
      @Nullable String baseline,
      Map<String, Integer> effects) {
    return VitalsJudge.judge(
        limits,
        new VitalsJudge.Ground(
            Phase.IN_SESSION,
            VitalsLine.parse(line),
            baseline == null ? null : VitalsLine.parse(baseline),
            effects));
  }

  @Provide
  Arbitrary<List<VitalsLimit>> upper() {
    return Combinators.combine(
            Arbitraries.integers().between(60, 250), Arbitraries.of(Grade.WATCH, Grade.ACT))
        .as((value, grade) -> limit(VitalSign.SYSTOLIC_MMHG, true, value, grade, Phase.ALWAYS))
        .list()
        .ofMaxSize(6);
  }

  private static Judgement systolic(List<VitalsLimit> limits, int value) {
    return VitalsJudge.judge(limits, Phase.IN_SESSION, new Vitals(value, 30, null, null));
  }

  private static Judgement judge(String line) {
    return VitalsJudge.judge(LIMITS, Phase.IN_SESSION, VitalsLine.parse(line));
  }

  private static VitalsLimit limit(
      VitalSign sign, boolean above, int value, Grade grade, Phase phase) {
    return new VitalsLimit.Absolute(sign, above, value, grade, phase, SOURCE);
  }
}
