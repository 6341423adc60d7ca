package app.kapstone.domain.medicine;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import java.math.BigDecimal;

/** An amount of medicine: more than 0 and at most 5,000 mg, to a thousandth of a milligram. */
public record Milligrams(BigDecimal value) {
  private static final BigDecimal MOST = BigDecimal.valueOf(5000);

  public Milligrams {
    if (value.signum() <= 0
        || value.compareTo(MOST) > 0
        || value.stripTrailingZeros().scale() > 3) {
      throw new InvalidValue("dose.milligrams", Rule.OUT_OF_RANGE, "0.001", "5000");
    }
    value = value.stripTrailingZeros();
    if (value.scale() < 0) {
      value = value.setScale(0);
    }
  }

  public static Milligrams of(String value) {
    return new Milligrams(new BigDecimal(value));
  }

  public Milligrams plus(Milligrams other) {
    return new Milligrams(value.add(other.value));
  }

  @Override
  public String toString() {
    return value.toPlainString() + " mg";
  }
}
