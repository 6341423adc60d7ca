package app.kapstone.domain.protocol;

import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.source.Source;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much a protocol gives. */
public sealed interface DoseRule {
  Source source();

  /**
   * By body weight, in mg per kg.
   *
   * @param firstMgPerKg the first session's; null when no source gives one
   */
  record ByWeight(
      BigDecimal lowMgPerKg,
      BigDecimal highMgPerKg,
      @Nullable BigDecimal firstMgPerKg,
      Source source)
      implements DoseRule {
    public ByWeight {
      if (lowMgPerKg.signum() <= 0 || lowMgPerKg.compareTo(highMgPerKg) > 0) {
        throw new IllegalArgumentException(
            "a dose band begins above 0 and ends at or above its low end");
      }
    }
  }

  /** Between two amounts, in steps of whole or half units. */
  record ByAmount(Milligrams low, Milligrams high, List<Milligrams> units, Source source)
      implements DoseRule {
    public ByAmount {
      units = List.copyOf(units);
      if (low.value().compareTo(high.value()) > 0) {
        throw new IllegalArgumentException("a dose band ends at or above its low end");
      }
    }
  }

  /** One of a few fixed amounts, given as devices of one size some minutes apart. */
  record ByDevice(Milligrams device, int minutesBetween, List<Milligrams> amounts, Source source)
      implements DoseRule {
    public ByDevice {
      amounts = List.copyOf(amounts);
      if (amounts.isEmpty() || minutesBetween < 0) {
        throw new IllegalArgumentException("devices need at least one amount");
      }
    }
  }

  /** No source gives a figure; the prescriber's order says it. */
  record ByOrder(Source source) implements DoseRule {}
}
