package app.kapstone.domain.billing;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of money: 0 to 999,999.99, to the hundredth; the currency is the practice's. */
public final class Fee {
  public static final BigDecimal MOST = new BigDecimal("999999.99");

  private Fee() {}

  /**
   * The amount with two digits after the point.
   *
   * @throws InvalidValue OUT_OF_RANGE, or NOT_A_NUMBER for parts of a hundredth
   */
  public static BigDecimal check(String field, BigDecimal amount) {
    if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
      throw new InvalidValue(field, Rule.OUT_OF_RANGE, "0", MOST.toPlainString());
    }
    if (amount.stripTrailingZeros().scale() > 2) {
      throw new InvalidValue(field, Rule.NOT_A_NUMBER);
    }
    return amount.setScale(2, RoundingMode.UNNECESSARY);
  }
}
