package app.kapstone.domain.dosing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The doses of a session that count.
 *
 * @param totalMg 0 before the first dose
 * @param totalMgPerKg to a hundredth, rounded half up; null before the first dose and when the
 *     weight is not known
 */
public record DoseTotals(List<Given> doses, BigDecimal totalMg, @Nullable BigDecimal totalMgPerKg) {
  /** One dose. */
  public record Given(EventId id, Instant at, SessionEvent.DoseGiven dose) {}

  public DoseTotals {
    doses = List.copyOf(doses);
  }

  static DoseTotals of(List<Given> doses, @Nullable Double weightKg) {
    BigDecimal total =
        doses.stream()
            .map(given -> given.dose().amount().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal perKg =
        doses.isEmpty() || weightKg == null || weightKg <= 0
            ? null
            : DoseArithmetic.mgPerKg(total, BigDecimal.valueOf(weightKg));
    return new DoseTotals(doses, total, perKg);
  }
}
