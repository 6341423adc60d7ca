package app.kapstone.domain.protocol;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.source.Source;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much a protocol gives. */
public sealed interface DoseRule {
  /** The largest dose by weight that a file may name: the label's for an anaesthetic, IM. */
  BigDecimal MOST_MG_PER_KG = new BigDecimal("13");

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
      if (lowMgPerKg.signum() <= 0) {
        throw new InvalidValue("lowMgPerKg", Rule.OUT_OF_RANGE, "0.001", MOST_MG_PER_KG);
      }
      if (lowMgPerKg.compareTo(highMgPerKg) > 0) {
        throw new InvalidValue("highMgPerKg", Rule.HIGH_BELOW_LOW);
      }
      if (highMgPerKg.compareTo(MOST_MG_PER_KG) > 0) {
        throw new InvalidValue("highMgPerKg", Rule.OUT_OF_RANGE, "0.001", MOST_MG_PER_KG);
      }
      if (firstMgPerKg != null
          && (firstMgPerKg.signum() <= 0 || firstMgPerKg.compareTo(highMgPerKg) > 0)) {
        throw new InvalidValue("firstMgPerKg", Rule.OUT_OF_RANGE, "0.001", highMgPerKg);
      }
    }
  }

  /** Between two amounts, in steps of whole or half units. */
  record ByAmount(Milligrams low, Milligrams high, List<Milligrams> units, Source source)
      implements DoseRule {
    public ByAmount {
      units = List.copyOf(units);
      if (low.value().compareTo(high.value()) > 0) {
        throw new InvalidValue("high", Rule.HIGH_BELOW_LOW);
      }
    }
  }

  /** One of a few fixed amounts, given as devices of one size some minutes apart. */
  record ByDevice(Milligrams device, int minutesBetween, List<Milligrams> amounts, Source source)
      implements DoseRule {
    public ByDevice {
      amounts = List.copyOf(amounts);
      if (amounts.isEmpty()) {
        throw new InvalidValue("amounts", Rule.REQUIRED);
      }
      if (minutesBetween < 0 || minutesBetween > VitalsRule.LONGEST_MINUTES) {
        throw new InvalidValue("minutesBetween", Rule.OUT_OF_RANGE, 0, VitalsRule.LONGEST_MINUTES);
      }
    }
  }

  /** No source gives a figure; the prescriber's order says it. */
  record ByOrder(Source source) implements DoseRule {}
}
