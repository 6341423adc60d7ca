package app.kapstone.domain.dosing;

import static app.kapstone.domain.dosing.Sessions.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.dosing.DoseCheck.Verdict;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.medicine.Route;
import app.kapstone.domain.protocol.DoseRule;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class DoseArithmeticTest {
  private static final DoseRule BAND =
      new DoseRule.ByWeight(new BigDecimal("0.5"), new BigDecimal("1.0"), null, SOURCE);
  private static final DoseRule.ByDevice DEVICES =
      new DoseRule.ByDevice(
          Milligrams.of("28"), 5, List.of(Milligrams.of("56"), Milligrams.of("84")), SOURCE);

  @Test
  void byWeight_notWhole_roundsDownAndSaysSo() {
    DoseArithmetic.ByWeight dose = DoseArithmetic.byWeight(kg("72.5"), kg("0.5"), BigDecimal.ONE);
    assertThat(dose.exactMg()).isEqualByComparingTo("36.25");
    assertThat(dose.amount()).isEqualTo(Milligrams.of("36"));
    assertThat(dose.rounded()).isTrue();
  }

  @Test
  void volume_notEven_roundsDownToAHundredth() {
    assertThat(DoseArithmetic.volume(Milligrams.of("37"), kg("50")).millilitres())
        .isEqualByComparingTo("0.74");
    DoseArithmetic.Volume volume = DoseArithmetic.volume(Milligrams.of("37.7"), kg("50"));
    assertThat(volume.millilitres()).isEqualByComparingTo("0.75");
    assertThat(volume.exact()).isFalse();
    assertThatThrownBy(() -> DoseArithmetic.volume(Milligrams.of("37"), BigDecimal.ZERO))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void lozenges_amountBetweenHalves_takesTheLowerHalf() {
    DoseArithmetic.Lozenges lozenges =
        DoseArithmetic.lozenges(Milligrams.of("160"), Milligrams.of("100"));
    assertThat(lozenges.halves()).isEqualTo(3);
    assertThat(lozenges.amount()).isEqualTo(Milligrams.of("150"));
    assertThat(lozenges.exact()).isFalse();
    assertThatThrownBy(() -> DoseArithmetic.lozenges(Milligrams.of("40"), Milligrams.of("100")))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void devices_84mg_areThreeFiveMinutesApart() {
    assertThat(DoseArithmetic.devices(DEVICES, Milligrams.of("84")).minutes())
        .containsExactly(0, 5, 10);
    assertThatThrownBy(() -> DoseArithmetic.devices(DEVICES, Milligrams.of("60")))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void check_byWeight_countsTheDosesGivenBefore() {
    assertThat(verdict(BAND, Route.INTRAMUSCULAR, "36", "0")).isEqualTo(Verdict.INSIDE_BAND);
    assertThat(verdict(BAND, Route.INTRAMUSCULAR, "36", "36")).isEqualTo(Verdict.INSIDE_BAND);
    assertThat(verdict(BAND, Route.INTRAMUSCULAR, "37", "36")).isEqualTo(Verdict.OUTSIDE_BAND);
    assertThat(verdict(BAND, Route.INTRAMUSCULAR, "35", "0")).isEqualTo(Verdict.OUTSIDE_BAND);
  }

  @Test
  void check_anaestheticSize_asksForASecondTyping() {
    // 72.5 kg: 1 mg/kg is 72.5 mg, 6.5 mg/kg is 471.25 mg
    assertThat(verdict(BAND, Route.INTRAVENOUS, "72.5", "0")).isEqualTo(Verdict.ANAESTHETIC_SIZE);
    assertThat(verdict(BAND, Route.INTRAVENOUS, "72.4", "0")).isEqualTo(Verdict.INSIDE_BAND);
    assertThat(verdict(BAND, Route.INTRAMUSCULAR, "471.25", "0"))
        .isEqualTo(Verdict.ANAESTHETIC_SIZE);
    assertThat(verdict(BAND, Route.INTRAMUSCULAR, "471", "0")).isEqualTo(Verdict.OUTSIDE_BAND);
    assertThat(Verdict.ANAESTHETIC_SIZE.needsSecondTyping()).isTrue();
    assertThat(Verdict.ANAESTHETIC_SIZE.needsReason()).isTrue();
  }

  @Test
  void check_devices_withThoseThatFollow_areOneOfTheAmounts() {
    assertThat(verdict(DEVICES, Route.INTRANASAL_ESKETAMINE, "84", "0"))
        .isEqualTo(Verdict.INSIDE_BAND);
    assertThat(verdict(DEVICES, Route.INTRANASAL_ESKETAMINE, "56", "28"))
        .isEqualTo(Verdict.INSIDE_BAND);
    assertThat(verdict(DEVICES, Route.INTRANASAL_ESKETAMINE, "28", "0"))
        .isEqualTo(Verdict.OUTSIDE_BAND);
    assertThat(verdict(DEVICES, Route.INTRANASAL_ESKETAMINE, "28", "84"))
        .isEqualTo(Verdict.OUTSIDE_BAND);
    assertThat(verdict(DEVICES, Route.INTRANASAL_ESKETAMINE, "30", "0"))
        .isEqualTo(Verdict.OUTSIDE_BAND);
  }

  @Test
  void check_withoutWeight_saysSo() {
    DoseCheck check =
        DoseCheck.check(BAND, Route.INTRAMUSCULAR, Milligrams.of("40"), BigDecimal.ZERO, null);
    assertThat(check.verdict()).isEqualTo(Verdict.WEIGHT_UNKNOWN);
    assertThat(check.verdict().needsSecondTyping()).isTrue();
    DoseRule order = new DoseRule.ByOrder(SOURCE);
    assertThat(
            DoseCheck.check(order, Route.INTRAVENOUS, Milligrams.of("400"), BigDecimal.ZERO, null)
                .verdict())
        .isEqualTo(Verdict.WEIGHT_UNKNOWN);
    assertThat(
            DoseCheck.check(order, Route.ORAL, Milligrams.of("100"), BigDecimal.ZERO, null)
                .verdict())
        .isEqualTo(Verdict.BY_ORDER);
  }

  @Property(tries = 300)
  void byWeight_anyFigures_neverGivesMoreThanAskedAndLessThanAStepLess(
      @ForAll @BigRange(min = "40", max = "200") @Scale(1) BigDecimal weightKg,
      @ForAll @BigRange(min = "0.1", max = "2") @Scale(2) BigDecimal mgPerKg) {
    DoseArithmetic.ByWeight dose = DoseArithmetic.byWeight(weightKg, mgPerKg, BigDecimal.ONE);
    BigDecimal lost = weightKg.multiply(mgPerKg).subtract(dose.amount().value());
    assertThat(lost).isNotNegative().isLessThan(BigDecimal.ONE);
  }

  @Property(tries = 300)
  void volume_anyFigures_neverHoldsMoreThanAskedAndAHundredthLessAtMost(
      @ForAll @BigRange(min = "5", max = "500") @Scale(2) BigDecimal mg,
      @ForAll @BigRange(min = "1", max = "200") @Scale(1) BigDecimal mgPerMl) {
    DoseArithmetic.Volume volume = DoseArithmetic.volume(new Milligrams(mg), mgPerMl);
    BigDecimal lost = mg.subtract(volume.millilitres().multiply(mgPerMl));
    assertThat(lost).isNotNegative().isLessThan(mgPerMl.multiply(new BigDecimal("0.01")));
    assertThat(volume.exact()).isEqualTo(lost.signum() == 0);
  }

  @Property(tries = 300)
  void lozenges_anyFigures_neverHoldMoreThanAskedAndHalfALozengeLessAtMost(
      @ForAll @BigRange(min = "100", max = "800") @Scale(1) BigDecimal mg,
      @ForAll @BigRange(min = "10", max = "200") @Scale(0) BigDecimal unit) {
    DoseArithmetic.Lozenges lozenges =
        DoseArithmetic.lozenges(new Milligrams(mg), new Milligrams(unit));
    BigDecimal lost = mg.subtract(lozenges.amount().value());
    assertThat(lost).isNotNegative().isLessThan(unit.divide(BigDecimal.TWO));
  }

  @Property(tries = 100)
  void devices_anyCount_areSoManyAndSoFarApart(@ForAll @IntRange(min = 1, max = 20) int count) {
    Milligrams amount = new Milligrams(new BigDecimal(28 * count));
    assertThat(DoseArithmetic.devices(DEVICES, amount).minutes())
        .hasSize(count)
        .startsWith(0)
        .endsWith(5 * (count - 1));
  }

  @Property(tries = 300)
  void check_moreGivenBefore_isNeverCalledMilderAtAnaestheticSize(
      @ForAll @BigRange(min = "1", max = "400") @Scale(1) BigDecimal mg,
      @ForAll @BigRange(min = "0", max = "400") @Scale(1) BigDecimal given,
      @ForAll @BigRange(min = "0", max = "200") @Scale(1) BigDecimal more) {
    var dose = new Milligrams(mg);
    Verdict less = DoseCheck.check(BAND, Route.INTRAVENOUS, dose, given, kg("72.5")).verdict();
    Verdict worse =
        DoseCheck.check(BAND, Route.INTRAVENOUS, dose, given.add(more), kg("72.5")).verdict();
    if (less == Verdict.ANAESTHETIC_SIZE) {
      assertThat(worse).isEqualTo(Verdict.ANAESTHETIC_SIZE);
    }
  }

  @Property(tries = 300)
  void check_bandEndsRoundedAsDosesAre_lieInside(
      @ForAll @BigRange(min = "40", max = "200") @Scale(1) BigDecimal weightKg) {
    for (String mgPerKg : List.of("0.5", "0.75", "1.0")) {
      Milligrams dose = DoseArithmetic.byWeight(weightKg, kg(mgPerKg), BigDecimal.ONE).amount();
      assertThat(
              DoseCheck.check(BAND, Route.INTRAMUSCULAR, dose, BigDecimal.ZERO, weightKg).verdict())
          .isEqualTo(Verdict.INSIDE_BAND);
    }
  }

  private static Verdict verdict(DoseRule rule, Route route, String mg, String given) {
    return DoseCheck.check(rule, route, Milligrams.of(mg), kg(given), kg("72.5")).verdict();
  }

  private static BigDecimal kg(String value) {
    return new BigDecimal(value);
  }
}
