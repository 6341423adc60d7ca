package app.kapstone.screens.cockpit;

import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.protocol.DoseRule;
import app.kapstone.texts.Texts;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The protocol's dose in a line, worked out for the weight of the day where it goes by weight. */
final class DoseBand {
  private DoseBand() {}

  /**
   * @param weightKg null when it was not taken
   */
  static String line(DoseRule rule, @Nullable Double weightKg, Texts texts) {
    return switch (rule) {
      case DoseRule.ByWeight band -> byWeight(band, weightKg, texts);
      case DoseRule.ByAmount band ->
          texts.get("cockpit.band.amount", band.low().toString(), band.high().toString());
      case DoseRule.ByDevice devices ->
          texts.get(
              "cockpit.band.device",
              devices.amounts().stream()
                  .map(Milligrams::toString)
                  .collect(Collectors.joining(" / ")),
              devices.device().toString(),
              devices.minutesBetween());
      case DoseRule.ByOrder ignored -> texts.get("cockpit.band.order");
    };
  }

  private static String byWeight(DoseRule.ByWeight band, @Nullable Double weightKg, Texts texts) {
    String range = range(band.lowMgPerKg(), band.highMgPerKg(), texts);
    if (weightKg == null) {
      return texts.get("cockpit.band.noWeight", range);
    }
    BigDecimal weight = BigDecimal.valueOf(weightKg);
    return texts.get(
        "cockpit.band.weight",
        texts.number(weightKg, 1),
        range,
        range(band.lowMgPerKg().multiply(weight), band.highMgPerKg().multiply(weight), texts));
  }

  private static String range(BigDecimal low, BigDecimal high, Texts texts) {
    String from = texts.number(low.doubleValue(), 2);
    return low.compareTo(high) == 0 ? from : from + "–" + texts.number(high.doubleValue(), 2);
  }
}
