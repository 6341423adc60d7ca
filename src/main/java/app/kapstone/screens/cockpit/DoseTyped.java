package app.kapstone.screens.cockpit;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.dosing.DoseArithmetic;
import app.kapstone.domain.dosing.DoseArithmetic.ByWeight;
import app.kapstone.domain.dosing.DoseCheck;
import app.kapstone.domain.medicine.Amount;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.protocol.Protocol;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the amount of a dose means so far: {@code 60}, {@code 60 mg} or {@code 0.8 mg/kg}. */
sealed interface DoseTyped {
  /** Nothing is typed. */
  record Nothing() implements DoseTyped {}

  /** It cannot be given as it stands. */
  record Refused(InvalidValue why) implements DoseTyped {}

  /**
   * An amount.
   *
   * @param mgPerKg null without a weight
   * @param arithmetic how the figures hang together, in figures and units alone
   */
  record Understood(
      Milligrams amount, @Nullable BigDecimal mgPerKg, String arithmetic, DoseCheck check)
      implements DoseTyped {}

  Pattern PER_KG = Pattern.compile("(?i)(.*?)\\s*(?:mg)?\\s*/\\s*kg");

  /**
   * @param weightKg null when it was not taken
   * @param givenMg the total of the doses that count already
   */
  static DoseTyped of(
      String typed,
      Protocol protocol,
      @Nullable Double weightKg,
      BigDecimal givenMg,
      Locale locale) {
    if (typed.isBlank()) {
      return new Nothing();
    }
    BigDecimal weight = weightKg == null ? null : plain(BigDecimal.valueOf(weightKg));
    try {
      Matcher perKg = PER_KG.matcher(typed.strip());
      if (perKg.matches()) {
        BigDecimal wanted = Amount.number("dose.mgPerKg", perKg.group(1), locale);
        if (weight == null) {
          throw new InvalidValue("session.weightKg", InvalidValue.Rule.REQUIRED);
        }
        return byWeight(protocol, weight, wanted, givenMg);
      }
      return byAmount(protocol, weight, Amount.parse(typed, locale), givenMg);
    } catch (InvalidValue e) {
      return new Refused(e);
    }
  }

  private static DoseTyped byWeight(
      Protocol protocol, BigDecimal weight, BigDecimal wanted, BigDecimal givenMg) {
    ByWeight dose = DoseArithmetic.byWeight(weight, wanted, BigDecimal.ONE);
    String exact = plain(dose.exactMg()).toPlainString();
    String rounded = dose.rounded() ? " → " + dose.amount() : "";
    String arithmetic =
        weight.toPlainString() + " kg × " + wanted.toPlainString() + " mg/kg = " + exact + " mg";
    return understood(protocol, weight, dose.amount(), givenMg, arithmetic + rounded);
  }

  private static DoseTyped byAmount(
      Protocol protocol, @Nullable BigDecimal weight, Milligrams amount, BigDecimal givenMg) {
    String arithmetic =
        weight == null
            ? amount.toString()
            : amount
                + " ÷ "
                + weight.toPlainString()
                + " kg = "
                + DoseArithmetic.mgPerKg(amount.value(), weight).toPlainString()
                + " mg/kg";
    return understood(protocol, weight, amount, givenMg, arithmetic);
  }

  private static DoseTyped understood(
      Protocol protocol,
      @Nullable BigDecimal weight,
      Milligrams amount,
      BigDecimal givenMg,
      String arithmetic) {
    DoseCheck check = DoseCheck.check(protocol.dose(), protocol.route(), amount, givenMg, weight);
    BigDecimal perKg = weight == null ? null : DoseArithmetic.mgPerKg(amount.value(), weight);
    String sum =
        givenMg.signum() == 0
            ? ""
            : "; " + plain(givenMg).toPlainString() + " mg + " + amount + " = " + check.total();
    return new Understood(amount, perKg, arithmetic + sum, check);
  }

  private static BigDecimal plain(BigDecimal figure) {
    BigDecimal stripped = figure.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
