package app.kapstone.domain.patient;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Weight, height or both on one day.
 *
 * @param weightKg 20 to 400 kilograms
 * @param heightCm 50 to 260 centimetres
 * @param takenOn null when only the day of writing is known
 */
public record BodySize(
    @Nullable Double weightKg, @Nullable Double heightCm, @Nullable LocalDate takenOn)
    implements PatientFact {
  public static final int LOWEST_CM = 50;
  public static final int HIGHEST_CM = 260;

  public BodySize {
    if (weightKg == null && heightCm == null) {
      throw new InvalidValue("patient.weightKg", Rule.REQUIRED);
    }
    if (weightKg != null && !(weightKg >= 20 && weightKg <= 400)) {
      throw new InvalidValue("patient.weightKg", Rule.OUT_OF_RANGE, 20, 400);
    }
    if (heightCm != null && !(heightCm >= LOWEST_CM && heightCm <= HIGHEST_CM)) {
      throw new InvalidValue("body.heightCm", Rule.OUT_OF_RANGE, LOWEST_CM, HIGHEST_CM);
    }
  }

  /** Body mass index: kilograms by the square of metres, to a tenth. */
  public static BigDecimal bmi(double weightKg, double heightCm) {
    double metres = heightCm / 100;
    return BigDecimal.valueOf(weightKg / (metres * metres)).setScale(1, RoundingMode.HALF_UP);
  }
}
