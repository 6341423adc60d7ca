package app.kapstone.domain.dosing;

import app.kapstone.domain.protocol.VitalSign;
import app.kapstone.domain.protocol.VitalsLimit;
import app.kapstone.domain.protocol.VitalsLimit.Grade;
import app.kapstone.domain.protocol.VitalsLimit.Part;
import app.kapstone.domain.protocol.VitalsLimit.Phase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges a reading by every limit of a protocol, worst first. A sign that was not taken meets no
 * rule, and without a baseline nothing has changed. Kapstone names the rule; what follows from it
 * the clinician decides.
 */
public final class VitalsJudge {
  private static final Comparator<VitalsLimit> WORST_FIRST =
      Comparator.comparing(VitalsLimit::grade).reversed();

  private VitalsJudge() {}

  /**
   * What a reading is judged on.
   *
   * @param phase BEFORE_DOSE or IN_SESSION; limits for ALWAYS hold in both
   * @param baseline the last reading before the first dose; null without one
   * @param effects how strong each effect was until the next reading, by its code
   */
  public record Ground(
      Phase phase, Vitals vitals, @Nullable Vitals baseline, Map<String, Integer> effects) {
    public Ground {
      effects = Map.copyOf(effects);
    }
  }

  /** The worst that the protocol says about a reading taken alone. */
  public static Judgement judge(List<VitalsLimit> limits, Phase phase, Vitals vitals) {
    return judge(limits, new Ground(phase, vitals, null, Map.of()));
  }

  /** The worst that the protocol says about the reading. */
  public static Judgement judge(List<VitalsLimit> limits, Ground ground) {
    List<VitalsLimit> met =
        limits.stream()
            .filter(limit -> limit.grade() != Grade.IN_RANGE)
            .filter(limit -> limit.phase() == Phase.ALWAYS || limit.phase() == ground.phase())
            .filter(limit -> meets(limit, ground))
            .sorted(WORST_FIRST)
            .toList();
    return new Judgement(met.isEmpty() ? Grade.IN_RANGE : met.getFirst().grade(), met);
  }

  private static boolean meets(VitalsLimit limit, Ground ground) {
    return switch (limit) {
      case VitalsLimit.Absolute a -> beyond(a.sign(), a.above(), a.value(), ground);
      case VitalsLimit.Change c -> changed(c.sign(), c.above(), c.by(), ground);
      case VitalsLimit.Together together ->
          together.parts().stream().allMatch(part -> holds(part, ground));
    };
  }

  private static boolean holds(Part part, Ground ground) {
    return switch (part) {
      case Part.Beyond(VitalSign sign, boolean above, int value) ->
          beyond(sign, above, value, ground);
      case Part.Changed(VitalSign sign, boolean above, int by) -> changed(sign, above, by, ground);
      case Part.Seen(String effect, int severity) ->
          ground.effects().getOrDefault(effect, 0) >= severity;
    };
  }

  private static boolean beyond(VitalSign sign, boolean above, int value, Ground ground) {
    Integer now = value(sign, ground.vitals());
    return now != null && (above ? now > value : now < value);
  }

  private static boolean changed(VitalSign sign, boolean above, int by, Ground ground) {
    Vitals baseline = ground.baseline();
    Integer before = baseline == null ? null : value(sign, baseline);
    Integer now = value(sign, ground.vitals());
    return before != null && now != null && (above ? now - before > by : before - now > by);
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
