package app.kapstone.domain.billing;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * What the patient was billed and has paid.
 *
 * @param lines at least one, the oldest first
 */
public record Superbill(List<ServiceLine> lines, BigDecimal paid) {
  public Superbill {
    if (lines.isEmpty()) {
      throw new InvalidValue("superbill.lines", Rule.REQUIRED);
    }
    lines = lines.stream().sorted(Comparator.comparing(ServiceLine::day)).toList();
    paid = Fee.check("superbill.paid", paid);
  }

  public BigDecimal total() {
    return lines.stream()
        .map(ServiceLine::fee)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  /** What is still to be paid; negative when more was paid than billed. */
  public BigDecimal due() {
    return total().subtract(paid);
  }
}
