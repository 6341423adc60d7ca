package app.kapstone.domain.dosing;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
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

  private static void range(String field, @Nullable Integer value, int lowest, int highest) {
    if (value != null && (value < lowest || value > highest)) {
      throw new InvalidValue(field, Rule.OUT_OF_RANGE, lowest, highest);
    }
  }
}
