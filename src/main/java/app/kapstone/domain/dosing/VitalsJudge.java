package app.kapstone.domain.dosing;

import app.kapstone.domain.protocol.VitalSign;
import app.kapstone.domain.protocol.VitalsLimit;
import app.kapstone.domain.protocol.VitalsLimit.Grade;
import app.kapstone.domain.protocol.VitalsLimit.Part;
import app.kapstone.domain.protocol.VitalsLimit.Phase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
   * @param effects how strong each effect was while the values stood
   */
  public record Ground(Phase phase, Vitals vitals, @Nullable Vitals baseline, Effects effects) {
    /**
     * @param effects by their codes
     */
    public Ground(
        Phase phase, Vitals vitals, @Nullable Vitals baseline, Map<String, Integer> effects) {
      this(phase, vitals, baseline, (effect, beside) -> effects.getOrDefault(effect, 0));
    }
  }

  /** How strong effects were. */
  @FunctionalInterface
  public interface Effects {
    /**
     * The strongest until one of the signs was taken anew.
     *
     * @param beside the signs that the rule is about
     */
    int strongest(String effect, Set<VitalSign> beside);
  }

  /** The worst that the protocol says about a reading taken alone. */
  public static Judgement judge(List<VitalsLimit> limits, Phase phase, Vitals vitals) {
    return judge(limits, new Ground(phase, vitals, null, Map.of()));
  }

  /** The worst that the protocol says about the reading. */
  public static Judgement judge(List<VitalsLimit> limits, Ground ground) {
    return judge(limits, limit -> ground);
  }

  /** The worst that the protocol says where each limit has a ground of its own. */
  static Judgement judge(List<VitalsLimit> limits, Function<VitalsLimit, Ground> grounds) {
    List<VitalsLimit> met =
        limits.stream()
            .filter(limit -> limit.grade() != Grade.IN_RANGE)
            .filter(limit -> applies(limit, grounds.apply(limit)))
            .sorted(WORST_FIRST)
            .toList();
    return new Judgement(met.isEmpty() ? Grade.IN_RANGE : met.getFirst().grade(), met);
  }

  private static boolean applies(VitalsLimit limit, Ground ground) {
    return (limit.phase() == Phase.ALWAYS || limit.phase() == ground.phase())
        && meets(limit, ground);
  }

  private static boolean meets(VitalsLimit limit, Ground ground) {
    return switch (limit) {
      case VitalsLimit.Absolute a -> beyond(a.sign(), a.above(), a.value(), ground);
      case VitalsLimit.Change c -> changed(c.sign(), c.above(), c.by(), ground);
      case VitalsLimit.Together together ->
          together.parts().stream().allMatch(part -> holds(part, together.signs(), ground));
    };
  }

  private static boolean holds(Part part, Set<VitalSign> beside, Ground ground) {
    return switch (part) {
      case Part.Beyond(VitalSign sign, boolean above, int value) ->
          beyond(sign, above, value, ground);
      case Part.Changed(VitalSign sign, boolean above, int by) -> changed(sign, above, by, ground);
      case Part.Seen(String effect, int severity) ->
          ground.effects().strongest(effect, beside) >= severity;
    };
  }

  private static boolean beyond(VitalSign sign, boolean above, int value, Ground ground) {
    Integer now = ground.vitals().value(sign);
    return now != null && (above ? now > value : now < value);
  }

  private static boolean changed(VitalSign sign, boolean above, int by, Ground ground) {
    Vitals baseline = ground.baseline();
    Integer before = baseline == null ? null : baseline.value(sign);
    Integer now = ground.vitals().value(sign);
    return before != null && now != null && (above ? now - before > by : before - now > by);
  }
}
