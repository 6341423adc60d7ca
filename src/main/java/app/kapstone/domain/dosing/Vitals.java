package app.kapstone.domain.dosing;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.protocol.VitalSign;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One reading of vital signs; at least one sign is there, and a blood pressure is always both
 * figures.
 *
 * @param systolicMmHg 40 to 300
 * @param diastolicMmHg 20 to 200, below the systolic
 * @param heartRatePerMinute 20 to 300
 * @param spo2Percent oxygen saturation, 30 to 100
 */
public record Vitals(
    @Nullable Integer systolicMmHg,
    @Nullable Integer diastolicMmHg,
    @Nullable Integer heartRatePerMinute,
    @Nullable Integer spo2Percent) {
  public Vitals {
    range("vitals.systolicMmHg", systolicMmHg, 40, 300);
    range("vitals.diastolicMmHg", diastolicMmHg, 20, 200);
    range("vitals.heartRatePerMinute", heartRatePerMinute, 20, 300);
    range("vitals.spo2Percent", spo2Percent, 30, 100);
    if ((systolicMmHg == null) != (diastolicMmHg == null)) {
      throw new InvalidValue("vitals.line", Rule.NOT_UNDERSTOOD);
    }
    if (systolicMmHg != null && diastolicMmHg != null && diastolicMmHg >= systolicMmHg) {
      throw new InvalidValue(
          "vitals.line", Rule.DIASTOLIC_NOT_BELOW_SYSTOLIC, systolicMmHg, diastolicMmHg);
    }
    if (systolicMmHg == null && heartRatePerMinute == null && spo2Percent == null) {
      throw new InvalidValue("vitals.line", Rule.REQUIRED);
    }
  }

  /** The value of a sign; null when it was not taken. */
  public @Nullable Integer value(VitalSign sign) {
    return switch (sign) {
      case SYSTOLIC_MMHG -> systolicMmHg;
      case DIASTOLIC_MMHG -> diastolicMmHg;
      case HEART_RATE_PER_MINUTE -> heartRatePerMinute;
      case SPO2_PERCENT -> spo2Percent;
    };
  }

  /** The signs that were taken. */
  public Set<VitalSign> signs() {
    Set<VitalSign> taken = EnumSet.allOf(VitalSign.class);
    taken.removeIf(sign -> value(sign) == null);
    return taken;
  }

  /** What is known when others are taken after these: of each sign the later value. */
  Vitals then(Vitals later) {
    boolean pressure = later.systolicMmHg != null;
    return new Vitals(
        pressure ? later.systolicMmHg : systolicMmHg,
        pressure ? later.diastolicMmHg : diastolicMmHg,
        later.heartRatePerMinute != null ? later.heartRatePerMinute : heartRatePerMinute,
        later.spo2Percent != null ? later.spo2Percent : spo2Percent);
  }

  private static void range(String field, @Nullable Integer value, int lowest, int highest) {
    if (value != null && (value < lowest || value > highest)) {
      throw new InvalidValue(field, Rule.OUT_OF_RANGE, lowest, highest);
    }
  }
}
