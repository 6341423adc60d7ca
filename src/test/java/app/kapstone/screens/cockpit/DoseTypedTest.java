package app.kapstone.screens.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.domain.dosing.DoseCheck.Verdict;
import app.kapstone.domain.protocol.Protocol;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DoseTypedTest {
  private static final Protocol IM =
      new ProtocolFiles()
          .builtIn().stream().filter(each -> each.key().equals("im-kap")).findFirst().orElseThrow();

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
}
