package app.kapstone.domain.dosing;

import static app.kapstone.domain.dosing.Sessions.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.protocol.VitalSign;
import app.kapstone.domain.protocol.VitalsLimit;
import app.kapstone.domain.protocol.VitalsLimit.Grade;
import app.kapstone.domain.protocol.VitalsLimit.Phase;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
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
    for (VitalsLimit limit : limits) {
      if (value > limit.value() && limit.grade().compareTo(worst) > 0) {
        worst = limit.grade();
      }
    }
    assertThat(systolic(limits, value).grade()).isEqualTo(worst);
    assertThat(systolic(limits, value).rule().map(VitalsLimit::grade).orElse(Grade.IN_RANGE))
        .isEqualTo(worst);
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
    return new VitalsLimit(sign, above, value, grade, phase, SOURCE);
  }
}
