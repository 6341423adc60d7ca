package app.kapstone.domain.dosing;

import app.kapstone.domain.protocol.VitalSign;
import app.kapstone.domain.protocol.VitalsLimit;
import app.kapstone.domain.protocol.VitalsLimit.Grade;
import app.kapstone.domain.protocol.VitalsLimit.Phase;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges a reading by every limit of a protocol, worst first. A sign that was not taken meets no
 * rule. Kapstone names the rule; what follows from it the clinician decides.
 */
public final class VitalsJudge {
  private static final Comparator<VitalsLimit> WORST_FIRST =
      Comparator.comparing(VitalsLimit::grade).reversed();

  private VitalsJudge() {}

  /**
   * The worst that the protocol says about the reading.
   *
   * @param phase BEFORE_DOSE or IN_SESSION; limits for ALWAYS hold in both
   */
  public static Judgement judge(List<VitalsLimit> limits, Phase phase, Vitals vitals) {
    List<VitalsLimit> met =
        limits.stream()
            .filter(limit -> limit.grade() != Grade.IN_RANGE)
            .filter(limit -> limit.phase() == Phase.ALWAYS || limit.phase() == phase)
            .filter(limit -> meets(limit, value(limit.sign(), vitals)))
            .sorted(WORST_FIRST)
            .toList();
    return new Judgement(met.isEmpty() ? Grade.IN_RANGE : met.getFirst().grade(), met);
  }

  private static boolean meets(VitalsLimit limit, @Nullable Integer value) {
    return value != null && (limit.above() ? value > limit.value() : value < limit.value());
  }

  private static @Nullable Integer value(VitalSign sign, Vitals vitals) {
    return switch (sign) {
      case SYSTOLIC_MMHG -> vitals.systolicMmHg();
      case DIASTOLIC_MMHG -> vitals.diastolicMmHg();
      case HEART_RATE_PER_MINUTE -> vitals.heartRatePerMinute();
      case SPO2_PERCENT -> vitals.spo2Percent();
    };
  }
}
