package app.kapstone.screens.cockpit;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.dosing.DeviceDue;
import app.kapstone.domain.dosing.DoseArithmetic;
import app.kapstone.domain.dosing.DoseArithmetic.ByWeight;
import app.kapstone.domain.dosing.DoseCheck;
import app.kapstone.domain.dosing.DoseForm;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.medicine.Amount;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.protocol.Protocol;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about the amount of a dose so far: {@code 60}, {@code 60 mg} or {@code 0.8 mg/kg},
 * and the strength of the vial or of a lozenge.
 */
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
      DoseMeasured measured, @Nullable BigDecimal mgPerKg, String arithmetic, DoseCheck check)
      implements DoseTyped {
    Milligrams amount() {
      return measured.given();
    }
  }

  /**
   * What a dose is reckoned on.
   *
   * @param weightKg null when it was not taken
   * @param givenMg the total of the doses that count already
   * @param due the device that is to follow
   */
  record Ground(
      Protocol protocol,
      @Nullable BigDecimal weightKg,
      BigDecimal givenMg,
      Optional<DeviceDue> due,
      Locale locale) {
    static Ground of(Protocol protocol, @Nullable Double weightKg, SessionState state, Locale at) {
      BigDecimal weight = weightKg == null ? null : plain(BigDecimal.valueOf(weightKg));
      return new Ground(protocol, weight, state.doses().totalMg(), state.deviceDue(), at);
    }
  }

  Pattern PER_KG = Pattern.compile("(?i)(.*?)\\s*(?:mg)?\\s*/\\s*kg");

  /**
   * @param unit the vial's strength or what a lozenge holds, as typed
   */
  static DoseTyped of(String typed, String unit, Ground ground) {
    if (typed.isBlank()) {
      return new Nothing();
    }
    try {
      Matcher perKg = PER_KG.matcher(typed.strip());
      if (!perKg.matches()) {
        return byAmount(Amount.parse(typed, ground.locale()), unit, ground);
      }
      BigDecimal wanted = Amount.number("dose.mgPerKg", perKg.group(1), ground.locale());
      if (ground.weightKg() == null) {
        throw new InvalidValue("session.weightKg", InvalidValue.Rule.REQUIRED);
      }
      return byWeight(ground.weightKg(), wanted, unit, ground);
    } catch (InvalidValue e) {
      return new Refused(e);
    }
  }

  private static DoseTyped byWeight(
      BigDecimal weight, BigDecimal wanted, String unit, Ground ground) {
    ByWeight dose = DoseArithmetic.byWeight(weight, wanted, BigDecimal.ONE);
    String exact = plain(dose.exactMg()).toPlainString();
    String rounded = dose.rounded() ? " → " + dose.amount() : "";
    String arithmetic =
        weight.toPlainString() + " kg × " + wanted.toPlainString() + " mg/kg = " + exact + " mg";
    return understood(dose.amount(), unit, ground, arithmetic + rounded);
  }

  private static DoseTyped byAmount(Milligrams amount, String unit, Ground ground) {
    BigDecimal weight = ground.weightKg();
    String arithmetic =
        weight == null
            ? amount.toString()
            : amount
                + " ÷ "
                + weight.toPlainString()
                + " kg = "
                + DoseArithmetic.mgPerKg(amount.value(), weight).toPlainString()
                + " mg/kg";
    return understood(amount, unit, ground, arithmetic);
  }

  private static DoseTyped understood(
      Milligrams asked, String unit, Ground ground, String arithmetic) {
    Protocol protocol = ground.protocol();
    BigDecimal weight = ground.weightKg();
    BigDecimal given = ground.givenMg();
    DoseMeasured measured = DoseMeasured.of(protocol, asked, unit, ground.due(), ground.locale());
    // what is drawn up is at most a hundredth of a millilitre less: the band is for what was asked
    Milligrams judged = measured.form() instanceof DoseForm.Drawn ? asked : measured.whole();
    DoseCheck check = DoseCheck.check(protocol.dose(), protocol.route(), judged, given, weight);
    BigDecimal perKg =
        weight == null ? null : DoseArithmetic.mgPerKg(measured.given().value(), weight);
    return new Understood(
        measured,
        perKg,
        Stream.of(arithmetic, measured.arithmetic(), sum(measured.given(), given))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; ")),
        check);
  }

  private static String sum(Milligrams dose, BigDecimal given) {
    return given.signum() == 0
        ? ""
        : plain(given).toPlainString()
            + " mg + "
            + dose
            + " = "
            + plain(given.add(dose.value())).toPlainString()
            + " mg";
  }

  private static BigDecimal plain(BigDecimal figure) {
    BigDecimal stripped = figure.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
