package app.kapstone.screens.cockpit;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.dosing.DeviceDue;
import app.kapstone.domain.dosing.DoseArithmetic;
import app.kapstone.domain.dosing.DoseForm;
import app.kapstone.domain.medicine.Amount;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.medicine.Route;
import app.kapstone.domain.protocol.DoseRule;
import app.kapstone.domain.protocol.Protocol;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An amount drawn up, counted out or shared among devices.
 *
 * @param given what really goes in, after the rounding
 * @param whole what the amount will come to with the devices that follow
 * @param arithmetic how it was reached, in figures and units; empty when there is nothing to say
 */
record DoseMeasured(
    Milligrams given, Milligrams whole, @Nullable DoseForm form, String arithmetic) {
  /** How a route's amounts are measured out. */
  enum By {
    VOLUME,
    LOZENGES,
    DEVICES,
    AMOUNT
  }

  static By by(Protocol protocol) {
    if (protocol.dose() instanceof DoseRule.ByDevice) {
      return By.DEVICES;
    }
    return by(protocol.route());
  }

  private static By by(Route route) {
    return switch (route) {
      case INTRAVENOUS, INTRAMUSCULAR, INTRANASAL_RACEMIC -> By.VOLUME;
      case SUBLINGUAL, ORAL -> By.LOZENGES;
      case INTRANASAL_ESKETAMINE -> By.AMOUNT;
    };
  }

  /** How the unit of a dose was typed; empty where it has none. */
  static String unit(@Nullable DoseForm form) {
    return switch (form) {
      case null -> "";
      case DoseForm.Drawn drawn -> drawn.mgPerMl().toPlainString();
      case DoseForm.Counted counted -> counted.unit().value().toPlainString();
      case DoseForm.Sprayed ignored -> "";
    };
  }

  /**
   * @param unit the vial's strength in mg/mL, or what one lozenge holds in mg; may be empty
   * @param due the device that is to follow
   * @throws InvalidValue when the unit is no number or holds none of the amount
   */
  static DoseMeasured of(
      Protocol protocol, Milligrams asked, String unit, Optional<DeviceDue> due, Locale locale) {
    return switch (by(protocol)) {
      case VOLUME -> unit.isBlank() ? plain(asked) : drawn(asked, strength(unit, locale));
      case LOZENGES -> unit.isBlank() ? plain(asked) : counted(asked, lozenge(unit, locale));
      case DEVICES ->
          due.filter(next -> next.device().device().equals(asked))
              .map(DoseMeasured::following)
              .orElseGet(() -> first((DoseRule.ByDevice) protocol.dose(), asked));
      case AMOUNT -> plain(asked);
    };
  }

  private static DoseMeasured plain(Milligrams asked) {
    return new DoseMeasured(asked, asked, null, "");
  }

  private static BigDecimal strength(String typed, Locale locale) {
    String number = typed.strip().replaceFirst("(?i)\\s*mg\\s*/\\s*ml$", "");
    return Amount.number("dose.mgPerMl", number, locale);
  }

  private static Milligrams lozenge(String typed, Locale locale) {
    try {
      return Amount.parse(typed, locale);
    } catch (InvalidValue e) {
      throw new InvalidValue("dose.unit", e.rule(), e.arguments().toArray());
    }
  }

  private static DoseMeasured drawn(Milligrams asked, BigDecimal mgPerMl) {
    DoseArithmetic.Volume volume = DoseArithmetic.volume(asked, mgPerMl);
    var held =
        new Milligrams(volume.millilitres().multiply(mgPerMl).setScale(3, RoundingMode.DOWN));
    String strength = mgPerMl.stripTrailingZeros().toPlainString();
    String millilitres = volume.millilitres().stripTrailingZeros().toPlainString();
    String arithmetic = asked + " ÷ " + strength + " mg/mL = " + millilitres + " mL";
    return volume.exact()
        ? new DoseMeasured(
            asked, asked, new DoseForm.Drawn(mgPerMl, volume.millilitres()), arithmetic)
        : new DoseMeasured(
            held,
            held,
            new DoseForm.Drawn(mgPerMl, volume.millilitres()),
            asked + " ÷ " + strength + " mg/mL → " + millilitres + " mL = " + held);
  }

  private static DoseMeasured counted(Milligrams asked, Milligrams unit) {
    DoseArithmetic.Lozenges lozenges = DoseArithmetic.lozenges(asked, unit);
    String sum = EventWords.halves(lozenges.halves()) + " × " + unit + " = " + lozenges.amount();
    return new DoseMeasured(
        lozenges.amount(),
        lozenges.amount(),
        new DoseForm.Counted(unit, lozenges.halves()),
        lozenges.exact() ? sum : asked + " → " + sum);
  }

  private static DoseMeasured first(DoseRule.ByDevice rule, Milligrams asked) {
    DoseArithmetic.Devices devices = DoseArithmetic.devices(rule, asked);
    int count = devices.minutes().size();
    String minutes =
        devices.minutes().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return new DoseMeasured(
        devices.device(),
        asked,
        new DoseForm.Sprayed(devices.device(), 1, count),
        asked + " = " + count + " × " + devices.device() + " (" + minutes + " min)");
  }

  private static DoseMeasured following(DeviceDue due) {
    DoseForm.Sprayed device = due.device();
    int left = device.of() - device.number() + 1;
    var rest = new Milligrams(device.device().value().multiply(BigDecimal.valueOf(left)));
    return new DoseMeasured(device.device(), rest, device, "");
  }
}
