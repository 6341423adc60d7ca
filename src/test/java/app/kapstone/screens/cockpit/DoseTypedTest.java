package app.kapstone.screens.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.domain.dosing.DoseCheck.Verdict;
import app.kapstone.domain.dosing.DoseForm;
import app.kapstone.domain.dosing.Sessions;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.protocol.Protocol;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoseTypedTest {
  private static final Protocol IM = Sessions.builtIn("im-kap");

  private static DoseTyped typed(String text, @Nullable Double weightKg, String givenMg) {
    return typed(IM, text, "", weightKg, givenMg);
  }

  private static DoseTyped typed(
      Protocol protocol, String text, String unit, @Nullable Double weightKg, String givenMg) {
    BigDecimal weight =
        weightKg == null ? null : new BigDecimal(weightKg.toString().replaceFirst("\\.0$", ""));
    return DoseTyped.of(
        text,
        unit,
        new DoseTyped.Ground(
            protocol, weight, new BigDecimal(givenMg), Optional.empty(), Locale.US));
  }

  private static DoseTyped.Understood understood(String text, @Nullable Double kg, String given) {
    return (DoseTyped.Understood) typed(text, kg, given);
  }

  @Test
  void of_perKilogram_roundsDownAndSaysSo() {
    var dose = understood("0.75 mg/kg", 78.5, "0");
    assertThat(dose.amount().toString()).isEqualTo("58 mg");
    assertThat(dose.arithmetic()).isEqualTo("78.5 kg × 0.75 mg/kg = 58.875 mg → 58 mg");
    assertThat(dose.check().verdict()).isEqualTo(Verdict.INSIDE_BAND);
  }

  @Test
  void of_second_addsUpAndLeavesTheBand() {
    var dose = understood("40", 80.0, "60");
    assertThat(dose.arithmetic()).isEqualTo("40 mg ÷ 80 kg = 0.50 mg/kg; 60 mg + 40 mg = 100 mg");
    assertThat(dose.check().verdict()).isEqualTo(Verdict.OUTSIDE_BAND);
  }

  @Test
  void of_anaestheticSize_needsTypingTwice() {
    assertThat(understood("600", 80.0, "0").check().verdict().needsSecondTyping()).isTrue();
  }

  @Test
  void of_perKilogramWithoutWeight_isRefused() {
    assertThat(typed("0.75 mg/kg", null, "0")).isInstanceOf(DoseTyped.Refused.class);
  }

  @Test
  void of_wordsZeroOrNegative_isRefused() {
    assertThat(typed("sixty", 80.0, "0")).isInstanceOf(DoseTyped.Refused.class);
    assertThat(typed("0", 80.0, "0")).isInstanceOf(DoseTyped.Refused.class);
    assertThat(typed("-60", 80.0, "0")).isInstanceOf(DoseTyped.Refused.class);
  }

  private static Protocol builtIn(String key) {
    return new ProtocolFiles()
        .builtIn().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "60mg|en-US|60 mg",
        "60 MG|en-US|60 mg",
        "6,0|en-US|6 mg",
        "6,0|de-DE|6 mg",
        "6.5|de-DE|6.5 mg",
        "6,5|de-DE|6.5 mg",
        "0.80 mg/kg|en-US|64 mg",
        "0,80 mg / kg|de-DE|64 mg"
      })
  void of_asPeopleTypeIt_isUnderstood(String text, String locale, String amount) {
    var ground =
        new DoseTyped.Ground(
            IM,
            new BigDecimal("80"),
            BigDecimal.ZERO,
            Optional.empty(),
            Locale.forLanguageTag(locale));
    assertThat(((DoseTyped.Understood) DoseTyped.of(text, "", ground)).amount())
        .hasToString(amount);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NaN", "Infinity", "1e3", "0", "0.0", "-60", "60 g", "6.000,0", "60 60", "1,234"})
  void of_whatIsNoAmount_isRefused(String text) {
    assertThat(typed(text, 80.0, "0")).isInstanceOf(DoseTyped.Refused.class);
  }

  @Test
  void of_vial_saysTheMillilitresAndKeepsWhatGoesIn() {
    var even = (DoseTyped.Understood) typed(IM, "60", "100 mg/mL", 80.0, "0");
    assertThat(even.arithmetic())
        .isEqualTo("60 mg ÷ 80 kg = 0.75 mg/kg; 60 mg ÷ 100 mg/mL = 0.6 mL");
    assertThat(even.measured().form())
        .isEqualTo(new DoseForm.Drawn(new BigDecimal("100"), new BigDecimal("0.6")));
    var uneven = (DoseTyped.Understood) typed(IM, "55", "30", 80.0, "0");
    assertThat(uneven.arithmetic()).endsWith("55 mg ÷ 30 mg/mL → 1.83 mL = 54.9 mg");
    assertThat(uneven.amount()).hasToString("54.9 mg");
    assertThat(typed(IM, "60", "0", 80.0, "0")).isInstanceOf(DoseTyped.Refused.class);
    assertThat(typed(IM, "60", "many", 80.0, "0")).isInstanceOf(DoseTyped.Refused.class);
  }

  @Test
  void of_lozenges_areCountedInHalves() {
    Protocol lozenge = builtIn("sublingual-kap");
    var dose = (DoseTyped.Understood) typed(lozenge, "160", "100", 80.0, "0");
    assertThat(dose.arithmetic())
        .isEqualTo("160 mg ÷ 80 kg = 2.00 mg/kg; 160 mg → 1½ × 100 mg = 150 mg");
    assertThat(dose.amount()).hasToString("150 mg");
    assertThat(dose.measured().form()).isEqualTo(new DoseForm.Counted(Milligrams.of("100"), 3));
    assertThat(typed(lozenge, "40", "100", 80.0, "0")).isInstanceOf(DoseTyped.Refused.class);
  }

  @Test
  void of_devices_areGivenOneByOne() {
    Protocol spray = builtIn("esketamine");
    var dose = (DoseTyped.Understood) typed(spray, "84", "", 70.0, "0");
    assertThat(dose.amount()).hasToString("28 mg");
    assertThat(dose.check().verdict()).isEqualTo(Verdict.INSIDE_BAND);
    assertThat(dose.arithmetic()).endsWith("84 mg = 3 × 28 mg (0, 5, 10 min)");
    assertThat(typed(spray, "60", "", 70.0, "0")).isInstanceOf(DoseTyped.Refused.class);
    assertThat(((DoseTyped.Understood) typed(spray, "28", "", 70.0, "0")).check().verdict())
        .isEqualTo(Verdict.OUTSIDE_BAND);
  }
}
